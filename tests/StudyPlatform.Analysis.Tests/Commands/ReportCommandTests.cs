using System.Text.Json;
using StudyPlatform.Analysis.Tests.Study;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;

namespace StudyPlatform.Analysis.Tests.Commands;

public sealed class ReportCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task All_tables_have_the_columns_that_were_agreed()
    {
        await WritePaperAsync();

        var run = await CommandRun.OfAsync("report", "--results", _folder.File("export.zip"), "--out", _folder.File("report"));

        Assert.Equal(0, run.Code);
        Assert.Equal("method,seen_by,more_understandable,more_preferred,pair_accuracy_mean,pair_accuracy_sd,preference_accuracy", Header("table3.csv"));
        Assert.Equal("method_a,method_b,question,n,chosen_a,test,statistic,p,p_holm,effect", Header("pairwise.csv"));
        Assert.Equal("term,dependent,n,statistic,value,f,df1,df2,p,p_holm,partial_eta2,planned,note", Header("manova.csv"));
        Assert.Equal("stage,reason,participants", Header("flow.csv"));
        Assert.Equal("participant_id,stage,reason", Header("excluded.csv"));
        Assert.Equal(46, Lines("pairwise.csv").Count);
        Assert.Equal(7, Lines("table3.csv").Count);
        Assert.StartsWith("responsibility,100,59,53,62.6", Lines("table3.csv")[1], StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(_folder.File("report/report.html")), StringComparison.Ordinal);
        Assert.Equal(
            ["accuracy_model.csv", "bradley_terry.csv", "excluded.csv", "flow.csv", "manova.csv", "pairwise.csv", "report.html", "table3.csv"],
            Directory.EnumerateFileSystemEntries(_folder.File("report")).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_same_results_give_the_same_bytes()
    {
        await WritePaperAsync();

        await CommandRun.OfAsync("report", "--results", _folder.File("export.zip"), "--out", _folder.File("report"));
        var first = Directory.EnumerateFiles(_folder.File("report")).ToDictionary(file => file, File.ReadAllBytes);
        await CommandRun.OfAsync("report", "--results", _folder.File("export.zip"), "--out", _folder.File("report"), "--overwrite");

        foreach (var (file, bytes) in first.Where(file => !file.Key.EndsWith(".html", StringComparison.Ordinal)))
            Assert.Equal(bytes, File.ReadAllBytes(file));
    }

    [Fact]
    public async Task Who_is_not_analysed_is_counted_and_named_with_the_reason()
    {
        var writer = new StudyWriter();
        foreach (var person in PaperStudy.People().Take(40))
            writer.AddCompleted(person);
        var some = PaperStudy.People().First();
        writer.AddCompleted(some, Platform.Rehearsal);
        writer.AddCompleted(some, Platform.Link);
        writer.AddCompleted(some, exclusion: "answered within seconds");
        writer.AddCompleted(some, exclusion: "");
        writer.AddWithoutAnswers(some, ParticipationStatus.Completed);
        writer.AddWithoutAnswers(null, ParticipationStatus.Declined);
        writer.AddWithoutAnswers(some, ParticipationStatus.Withdrawn);
        writer.AddWithoutAnswers(some, ParticipationStatus.TimedOut);
        writer.AddWithoutAnswers(some, ParticipationStatus.UnderWay);
        await DefaultStudy.ExportAsync(_folder.File("export.zip"), writer.Results);

        await CommandRun.OfAsync("report", "--results", _folder.File("export.zip"), "--out", _folder.File("report"), "--source", "prolific");

        Assert.Equal(
            [
                "recorded,,49",
                "set aside,,2",
                "set aside,a rehearsal's simulated participant,1",
                "set aside,came from link,1",
                "arrived,,47",
                "declined,,1",
                "admitted,,46",
                "ended before completion,,3",
                "ended before completion,withdrew,1",
                "ended before completion,screened out by an answer,0",
                "ended before completion,ran out of time,1",
                "ended before completion,abandoned,0",
                "ended before completion,still under way,1",
                "completed,,43",
                "left out,,3",
                "left out,answers deleted or missing,1",
                "left out,\"excluded by an operator, without a reason\",1",
                "left out,excluded by an operator: answered within seconds,1",
                "analysed,,40",
            ],
            Lines("flow.csv")[1..20]);
        Assert.Equal("p-0042,left out,excluded by an operator: answered within seconds", Lines("excluded.csv")[3]);
        Assert.Equal(10, Lines("excluded.csv").Count);
    }

    [Fact]
    public async Task Rehearsals_count_when_they_are_asked_for()
    {
        var writer = new StudyWriter();
        foreach (var person in PaperStudy.People().Take(3))
            writer.AddCompleted(person, Platform.Rehearsal);
        await DefaultStudy.ExportAsync(_folder.File("export.zip"), writer.Results);

        var without = await CommandRun.OfAsync("report", "--results", _folder.File("export.zip"), "--out", _folder.File("without"), "--json");
        var with = await CommandRun.OfAsync("report", "--results", _folder.File("export.zip"), "--out", _folder.File("with"), "--include-rehearsal", "--json");

        Assert.Equal((0, 0), (without.Code, with.Code));
        Assert.Equal(0, JsonDocument.Parse(without.Out).RootElement.GetProperty("analysed").GetInt32());
        Assert.Equal(3, JsonDocument.Parse(with.Out).RootElement.GetProperty("analysed").GetInt32());
    }

    [Fact]
    public async Task A_report_of_three_people_comes_out_whole_and_says_what_could_not_be_computed()
    {
        var writer = new StudyWriter();
        foreach (var person in PaperStudy.People().Take(3))
            writer.AddCompleted(person);
        await DefaultStudy.ExportAsync(_folder.File("export.zip"), writer.Results);

        var run = await CommandRun.OfAsync("report", "--results", _folder.File("export.zip"), "--out", _folder.File("report"));

        Assert.Equal(0, run.Code);
        Assert.All(Lines("manova.csv")[1..], line => Assert.Contains("exploratory,", line, StringComparison.Ordinal));
        Assert.Equal(5, Lines("manova.csv").Count - 1);
        Assert.StartsWith("preference,,,,,,,,,,,,,,exploratory,", Lines("bradley_terry.csv")[1], StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(_folder.File("report")))
            Assert.DoesNotContain("NaN", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_without_anyone_comes_out_whole()
    {
        await DefaultStudy.ExportAsync(_folder.File("export.zip"), new SnapshotOfLists());

        var run = await CommandRun.OfAsync("report", "--results", _folder.File("export.zip"), "--out", _folder.File("report"));

        Assert.Equal((0, 8), (run.Code, Directory.EnumerateFiles(_folder.File("report")).Count()));
    }

    [Fact]
    public async Task Faults_are_named_line_by_line_and_nothing_is_written()
    {
        using var tables = new Tables.PlainTables();
        tables.Rankings = tables.Rankings.Replace("p-1,preference,lime", "p-1,preference,lemon");
        tables.Trials = tables.Trials.Replace("7800", "-1");
        tables.Write();

        var run = await CommandRun.OfAsync("report", "--results", tables.Path, "--out", _folder.File("report"));

        Assert.Equal(1, run.Code);
        var lines = run.Error.Trim().Split('\n');
        Assert.StartsWith("trials.csv, row 3: response_time_ms is '-1'", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("rankings.csv, row 2: chosen is 'lemon'", lines[1], StringComparison.Ordinal);
        Assert.Equal($"error: {tables.Path} has 2 faults, which are named above; correct them and call again.", lines[2].Trim());
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_left_alone()
    {
        await WritePaperAsync();
        _folder.Write("report/thesis.tex", "mine");

        var run = await CommandRun.OfAsync("report", "--results", _folder.File("export.zip"), "--out", _folder.File("report"));
        var overwriting = await CommandRun.OfAsync("report", "--results", _folder.File("export.zip"), "--out", _folder.File("report"), "--overwrite");

        Assert.Equal((1, $"error: {_folder.File("report")} is not empty; name another folder with --out, or give --overwrite to replace the report there."), (run.Code, run.Error.Trim()));
        Assert.Equal((1, $"error: {_folder.File("report")} holds thesis.tex, which no report writes; name another folder with --out, or take it out."), (overwriting.Code, overwriting.Error.Trim()));
        Assert.Equal("mine", await File.ReadAllTextAsync(_folder.File("report/thesis.tex")));
    }

    [Fact]
    public async Task A_source_that_is_none_is_a_wrong_call()
    {
        var run = await CommandRun.OfAsync("report", "--results", "x.zip", "--out", _folder.File("report"), "--source", "mturk");

        Assert.Equal((2, "error: --source names 'mturk', but must be one of link, code, prolific, mechanical-turk, cloud-research, rehearsal, mechanical-turk-sandbox."), (run.Code, run.Error.Trim()));
    }

    private Task WritePaperAsync() => DefaultStudy.ExportAsync(_folder.File("export.zip"), PaperStudy.Results());

    private string Header(string file) => Lines(file)[0];

    private List<string> Lines(string file) => [.. File.ReadAllText(_folder.File("report/" + file)).TrimEnd().Split("\r\n")];
}
