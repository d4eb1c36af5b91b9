using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Analysis.Tables;
using StudyPlatform.Analysis.Tests.Study;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Results;

namespace StudyPlatform.Analysis.Tests.Reporting;

/// <summary>The paper's Table 3, from 300 synthetic people, through the platform's own export.</summary>
public sealed class PaperReportTests : IAsyncLifetime
{
    private static readonly string[] Methods = ["responsibility", "grad-cam", "lime", "shap", "influence", "nearest-neighbour"];

    private readonly SnapshotOfLists _results = PaperStudy.Results();
    private ReportModel _report = null!;

    public async ValueTask InitializeAsync()
    {
        using var folder = new TestFolder();
        await DefaultStudy.ExportAsync(folder.File("export.zip"), _results);
        _report = ReportBuilder.Build(Assert.IsType<ResultReading.Sound>(ResultReader.Read(folder.File("export.zip"), default)).Data, new ReportOptions());
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void More_understandable_equals_the_paper()
    {
        Assert.Equal([59, 59, 50, 36, 46, 50], _report.Table3.Rows.Select(row => row.MoreUnderstandable));
    }

    [Fact]
    public void More_preferred_equals_the_paper_but_for_the_three_people_it_lacks()
    {
        Assert.Equal([53, 59, 46, 48, 43, 51], _report.Table3.Rows.Select(row => row.MorePreferred));
        Assert.Equal(297, PaperFigures.Table3.Values.Sum(paper => paper.MorePreferred));
        Assert.Contains(_report.Table3.MeetsPaper, sentence => sentence.Contains("LIME (46 here, 45 in the paper)", StringComparison.Ordinal));
        Assert.Contains(_report.Table3.MeetsPaper, sentence => sentence.Contains("adds up to 297 of 300 people", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_method_is_seen_by_a_hundred()
    {
        Assert.All(_report.Table3.Rows, row => Assert.Equal(100, row.SeenBy));
    }

    [Fact]
    public void Pair_accuracies_equal_the_paper_to_its_digits_but_for_the_spread_of_LIME()
    {
        Assert.Equal([62.6, 54.8, 56.2, 55.4, 50.2, 64.8], _report.Table3.Rows.Select(row => Math.Round(row.PairAccuracyMean!.Value, 6)));
        // The paper has 11.5; no whole numbers of right guesses were found that give all six.
        Assert.Equal([3.7, 8.9, 11.6, 9.0, 7.9, 7.7], _report.Table3.Rows.Select(row => Math.Round(row.PairAccuracySd!.Value, 1)));
    }

    [Fact]
    public void Every_figure_of_the_table_equals_a_count_by_hand()
    {
        var trials = _results.Trials.ToLookup(row => row.Participant, row => row.Trial);
        var chosen = _results.Rankings.ToLookup(row => (row.Participant, row.Choice.Question.Value), row => row.Choice.Chosen.Value);
        double Accuracy(ParticipantResult person) => 100 * trials[person.Id].Where(trial => trial.Guess is not null).Average(trial => trial.Guess == trial.Predicted ? 1.0 : 0.0);
        foreach (var (method, row) in Methods.Zip(_report.Table3.Rows))
        {
            var saw = _results.Participants.Where(person => person.Cell!.Value.First.Value == method || person.Cell.Value.Second.Value == method).ToList();
            var pairs = saw.GroupBy(person => person.Cell!.Value.Condition).Select(pair => pair.Average(Accuracy)).ToList();
            var mean = pairs.Average();
            var preferring = saw.Where(person => chosen[(person.Id, "preference")].Single() == method).ToList();

            Assert.Equal(method, row.Method.Value);
            Assert.Equal(saw.Count, row.SeenBy);
            Assert.Equal(5, pairs.Count);
            Assert.Equal(saw.Count(person => chosen[(person.Id, "understandability")].Single() == method), row.MoreUnderstandable);
            Assert.Equal(preferring.Count, row.MorePreferred);
            Assert.Equal(mean, row.PairAccuracyMean!.Value, 1e-10);
            Assert.Equal(Math.Sqrt(pairs.Sum(pair => Math.Pow(pair - mean, 2)) / 4), row.PairAccuracySd!.Value, 1e-10);
            Assert.Equal(preferring.Average(Accuracy), row.PreferenceAccuracy!.Value, 1e-10);
        }
    }

    [Fact]
    public void Preference_accuracies_cannot_be_the_papers_and_lie_as_near_as_the_right_guesses_let_them()
    {
        var paper = PaperFigures.Table3.Values.ToList();
        var rows = _report.Table3.Rows;

        var right = rows.Sum(row => row.MorePreferred * row.PreferenceAccuracy!.Value / 100 * PaperStudy.Guesses);
        var paperRight = rows.Zip(paper).Sum(pair => pair.First.MorePreferred * pair.Second.PreferenceAccuracy / 100 * PaperStudy.Guesses);

        // Everybody prefers one method, so that these two sums would be one.
        Assert.Equal(PaperStudy.RightGuesses.Sum(), right, 1e-9);
        Assert.InRange(paperRight - right, 36, 48);
        // Least squares under that sum: each lower in proportion to how many prefer the method.
        var lambda = (paperRight - right) / PaperStudy.Guesses / rows.Sum(row => row.MorePreferred * row.MorePreferred) * 100;
        Assert.All(rows.Zip(paper), pair => Assert.Equal(pair.Second.PreferenceAccuracy - (lambda * pair.First.MorePreferred), pair.First.PreferenceAccuracy!.Value, 0.5));
        Assert.Contains(_report.PaperSlips, slip => slip.Contains("preference accuracies cannot follow", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_cell_of_the_matrices_is_counted()
    {
        var preference = _report.Choices.Single(matrix => matrix.Question == "preference");

        Assert.Equal(15, preference.Pairs.Count);
        Assert.Equal(PaperStudy.PreferFirst, preference.Pairs.Select(pair => pair.ChosenA));
        Assert.All(preference.Pairs, pair => Assert.Equal(20, pair.People));
        Assert.Equal(PaperStudy.RightGuesses, _report.PairAccuracy.Select(pair => pair.Right));
        Assert.All(_report.Flow.Conditions, condition => Assert.Equal((10, 10), (condition.AnalysedAFirst, condition.AnalysedBFirst)));
    }

    [Fact]
    public void Everything_could_be_computed_and_nothing_was_planned()
    {
        Assert.All(_report.Pairwise, analysis => Assert.NotNull(analysis.Result.ValueOrDefault));
        Assert.All(_report.BradleyTerry, analysis => Assert.NotNull(analysis.Result.ValueOrDefault));
        Assert.All(_report.AccuracyModels, analysis => Assert.NotNull(analysis.Result.ValueOrDefault));
        Assert.Equal(["manova.order", "manova.d_age", "manova.d_gender", "manova.d_education", "manova.d_experience"], _report.Manova.Select(analysis => analysis.Id));
        Assert.All(_report.Manova, analysis => Assert.NotNull(analysis.Result.ValueOrDefault));
        Assert.All(_report.Manova, analysis => Assert.Equal(AnalysisStatus.Exploratory, analysis.Status));
        Assert.Null(_report.Plan);
    }

    [Fact]
    public async Task The_site_computes_the_same_numbers_from_live_rows()
    {
        var live = await LiveResults.ReadAsync(
            _results, [(DefaultStudy.Definition, DefaultStudy.Version.Definition.Value)], new Dictionary<MethodId, string>(), default);

        var report = ReportBuilder.Build(live, new ReportOptions());

        Assert.Equal(_report.Table3.Rows, report.Table3.Rows);
        Assert.Equal(_report.Choices.SelectMany(matrix => matrix.Pairs), report.Choices.SelectMany(matrix => matrix.Pairs));
        Assert.Equal(_report.Accuracy, report.Accuracy);
        Assert.Equal(_report.ResponseTimes, report.ResponseTimes);
        Assert.Equal(
            _report.Manova.SelectMany(analysis => analysis.Result.Require().Tests),
            report.Manova.SelectMany(analysis => analysis.Result.Require().Tests));
        Assert.Equal(_report.AccuracyModels[0].Result.Require().Terms, report.AccuracyModels[0].Result.Require().Terms);
    }
}
