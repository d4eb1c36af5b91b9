using StudyPlatform.Analysis.Measures;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Analysis.Tables;
using StudyPlatform.Analysis.Tests.Study;
using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Analysis.Tests.Reporting;

/// <summary>The report's figures against what a few lines of arithmetic give for the same people.</summary>
public sealed class ReportNumbersTests : IAsyncLifetime
{
    private static readonly List<PersonAnswers> People = [.. PaperStudy.People()];

    private ReportModel _report = null!;

    public async ValueTask InitializeAsync()
    {
        var data = await LiveResults.ReadAsync(PaperStudy.Results(), [(DefaultStudy.Definition, DefaultStudy.Version.Definition.Value)], new Dictionary<MethodId, string>(), default);
        _report = ReportBuilder.Build(data, new ReportOptions());
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void Pairwise_choices_are_exact_binomial_tests_corrected_by_Holm()
    {
        var family = _report.Pairwise.Single(analysis => analysis.Id == "pairwise.understandability").Result.Require();

        var p = PaperStudy.UnderstandFirst.Select(TwoSidedOfTwenty).ToList();
        Assert.All(family.Tests.Zip(p), pair => Assert.Equal(pair.Second, pair.First.P!.Value, 1e-12));
        Assert.All(family.Tests.Zip(Holm(p)), pair => Assert.Equal(pair.Second, pair.First.PHolm!.Value, 1e-12));
        Assert.All(family.Tests, test => Assert.Equal((test.ChosenA!.Value / 20.0) - 0.5, test.Effect!.Value, 1e-12));
        Assert.Equal("Holm", family.Correction);
    }

    [Fact]
    public void Pairwise_accuracy_compares_those_who_saw_one_without_the_other()
    {
        var family = _report.Pairwise.Single(analysis => analysis.Id == "pairwise.accuracy").Result.Require();

        var test = family.Tests[0];
        var first = People.Where(person => person.A == 0 && person.B != 1).Select(person => person.Right).ToList();
        var second = People.Where(person => person.A == 1 || (person.B == 1 && person.A != 0)).Select(person => person.Right).ToList();
        var u = first.Sum(x => second.Sum(y => x > y ? 1 : x == y ? 0.5 : 0));
        Assert.Equal((160, "Mann–Whitney U, asymptotic"), (test.N, test.Test));
        Assert.Equal(u, test.Statistic!.Value, 1e-9);
        Assert.Equal((2 * u / (80.0 * 80)) - 1, test.Effect!.Value, 1e-12);
        Assert.Null(test.ChosenA);
    }

    [Fact]
    public void Bradley_Terry_counts_every_choice_and_expects_as_many_wins_as_there_were()
    {
        var ranking = _report.BradleyTerry[1].Result.Require();

        Assert.Equal(300, ranking.Comparisons);
        Assert.Equal([59, 59, 50, 36, 46, 50], ranking.Methods.Select(method => method.Wins));
        Assert.Equal(0, ranking.Methods.Sum(method => method.LogAbility), 1e-9);
        // The likelihood equations: expected wins are the wins.
        for (var i = 0; i < 6; i++)
        {
            var expected = Enumerable.Range(0, 6).Where(j => j != i).Sum(j => 20 / (1 + Math.Exp(ranking.Methods[j].LogAbility - ranking.Methods[i].LogAbility)));
            Assert.Equal(ranking.Methods[i].Wins, expected, 1e-6);
        }
    }

    [Fact]
    public void The_follow_up_of_order_is_the_analysis_of_variance_by_hand()
    {
        var order = _report.Manova[0].Result.Require();

        var groups = People.GroupBy(person => person.AFirst).Select(group => group.Select(person => person.PrefersA ? 1.0 : 0.0).ToList()).ToList();
        var grand = groups.SelectMany(group => group).Average();
        var between = groups.Sum(group => group.Count * Math.Pow(group.Average() - grand, 2));
        var within = groups.Sum(group => group.Sum(value => Math.Pow(value - group.Average(), 2)));
        var test = order.Univariate.Single(test => test.Dependent == "preference_of_a");
        Assert.Equal(["guesses_right", "preference_of_a", "understandability_of_a", "log_time"], order.Dependents);
        Assert.Equal(300, order.People);
        Assert.Equal(between / (within / 298), test.F, 1e-9);
        Assert.Equal((1, 298), ((int)test.Df1, (int)test.Df2));
        Assert.Equal(between / (between + within), test.PartialEtaSquared, 1e-12);
    }

    [Fact]
    public void Holm_over_the_terms_is_made_for_each_statistic_by_itself()
    {
        var terms = _report.Manova.Select(analysis => analysis.Result.Require()).ToList();

        for (var statistic = 0; statistic < 4; statistic++)
        {
            var expected = Holm([.. terms.Select(term => term.Tests[statistic].P)]);
            Assert.All(terms.Zip(expected), pair => Assert.Equal(pair.Second, pair.First.Tests[statistic].PHolm, 1e-12));
        }

        Assert.Equal(["pillai", "wilks", "hotelling-lawley", "roy"], terms[0].Tests.Select(test => test.Statistic));
    }

    [Fact]
    public void Both_accuracy_models_have_every_guess_and_methods_that_add_up_to_nothing()
    {
        Assert.Equal(["mixed", "cluster-robust"], _report.AccuracyModels.Select(analysis => analysis.Result.Require().Model));
        Assert.All(_report.AccuracyModels.Select(analysis => analysis.Result.Require()), model =>
        {
            Assert.Equal((300, 1500), (model.People, model.Guesses));
            Assert.Equal(["intercept", "model_correct", "responsibility", "grad-cam", "lime", "shap", "influence", "nearest-neighbour"], model.Terms.Select(term => term.Term));
            Assert.Equal(0, model.Terms.Skip(2).Sum(term => term.Estimate), 1e-8);
            Assert.Equal(5, model.Methods!.Df);
        });
    }

    [Fact]
    public void Accuracy_of_a_method_has_a_bootstrapped_interval_over_people()
    {
        var accuracy = _report.Accuracy[0];

        var people = People.Where(person => person.A == 0).Select(person => person.Right / 5.0).ToList();
        var error = Math.Sqrt(people.Sum(value => Math.Pow(value - people.Average(), 2)) / 99) / 10;
        Assert.Equal((100, 500, people.Sum(value => (int)Math.Round(5 * value))), (accuracy.People, accuracy.Guesses, accuracy.Right));
        Assert.Equal(people.Average(), accuracy.Mean!.Value, 1e-12);
        // With a hundred people nearly the normal interval; a standard error of its ends from 2000 samples is 0.06 of it.
        Assert.Equal(people.Average() - (1.96 * error), accuracy.Mean.Interval!.Lower, 0.3 * error);
        Assert.Equal(people.Average() + (1.96 * error), accuracy.Mean.Interval.Upper, 0.3 * error);
        Assert.Contains("over people", accuracy.Mean.Interval.Method, StringComparison.Ordinal);
    }

    [Fact]
    public void The_seed_decides_the_bootstrap_and_nothing_else_does()
    {
        double[] accuracies = [.. Enumerable.Range(0, 20).Select(i => (i * 7 % 6) / 5.0)];

        var one = MeanOverPeople.Of(accuracies, new ReportOptions { Seed = 1 });
        var again = MeanOverPeople.Of(accuracies, new ReportOptions { Seed = 1 });
        var other = MeanOverPeople.Of(accuracies, new ReportOptions { Seed = 2 });

        Assert.Equal(one, again);
        Assert.NotEqual(one!.Interval, other!.Interval);
        Assert.Equal(one.Value, other.Value);
    }

    [Fact]
    public void Many_people_get_Students_t()
    {
        double[] accuracies = [.. Enumerable.Range(0, 2001).Select(i => (i % 6) / 5.0)];

        var estimate = MeanOverPeople.Of(accuracies, new ReportOptions())!;

        // qt(0.975, 2000) = 1.961151 (R 4.2); the variance of 0, 0.2, …, 1 is 0.1166… with n.
        Assert.Equal(MeanOverPeople.StudentMethod, estimate.Interval!.Method);
        Assert.Equal(1.961151 * Math.Sqrt(0.11666667 / 2001), estimate.Interval.Upper - estimate.Value, 1e-4);
    }

    [Fact]
    public void Where_all_are_alike_or_alone_there_is_no_interval()
    {
        Assert.Null(MeanOverPeople.Of([1, 1, 1], new ReportOptions())!.Interval);
        Assert.Null(MeanOverPeople.Of([0.4], new ReportOptions())!.Interval);
        Assert.Null(MeanOverPeople.Of([], new ReportOptions()));
    }

    [Fact]
    public void A_median_has_the_interval_between_the_sixth_and_the_fifteenth_of_twenty()
    {
        var estimate = MedianOverPeople.Of([.. Enumerable.Range(1, 20).Select(value => (double)value)], 0.95)!;

        // 1 − 2 P(B ≤ 5) = 0.9586 and 1 − 2 P(B ≤ 6) = 0.8847 for B binomial with 20 and a half.
        Assert.Equal((10.5, 6.0, 15.0), (estimate.Value, estimate.Interval!.Lower, estimate.Interval.Upper));
        Assert.Null(MedianOverPeople.Of([1, 2, 3, 4, 5], 0.95)!.Interval);
        Assert.Null(MedianOverPeople.Of([], 0.95));
    }

    [Fact]
    public void Quartiles_are_those_of_R()
    {
        // quantile(c(1, 2, 4, 8, 16, 32)) gives 1, 2.5, 6, 14, 32; sd gives 11.8617 (R 4.2).
        var summary = Quantile.Summary([32, 1, 8, 2, 16, 4])!;

        Assert.Equal((1, 2.5, 6, 14, 32), (summary.Minimum, summary.LowerQuartile, summary.Median, summary.UpperQuartile, summary.Maximum));
        Assert.Equal(10.5, summary.Mean, 1e-12);
        Assert.Equal(11.861703081766969, summary.StandardDeviation!.Value, 1e-12);
    }

    [Fact]
    public void Box_and_Mardia_are_looked_at_for_every_factor()
    {
        var order = _report.Assumptions.Where(check => check.About == "manova.order").ToList();

        Assert.Equal(["Box's M", "Mardia's skewness", "Mardia's kurtosis"], order.Select(check => check.Check));
        Assert.All(order, check => Assert.InRange(check.Result.Require().P, double.Epsilon, 1));
        Assert.Equal(2, _report.Assumptions.Count(check => check.Check == "Deviance"));
    }

    private static double TwoSidedOfTwenty(int chosen)
    {
        double Probability(int k) => Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * (20 - i + 1) / i) / Math.Pow(2, 20);
        return Enumerable.Range(0, 21).Where(k => Math.Abs(k - 10) >= Math.Abs(chosen - 10)).Sum(Probability);
    }

    private static List<double> Holm(IReadOnlyList<double> p)
    {
        var order = Enumerable.Range(0, p.Count).OrderBy(i => p[i]).ToList();
        var adjusted = new double[p.Count];
        var least = 0.0;
        for (var rank = 0; rank < order.Count; rank++)
        {
            least = Math.Max(least, Math.Min(1, (p.Count - rank) * p[order[rank]]));
            adjusted[order[rank]] = least;
        }

        return [.. adjusted];
    }
}
