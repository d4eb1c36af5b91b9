using System.Text.Json;
using StudyPlatform.Analysis.Planning;
using StudyPlatform.Analysis.Tests.Commands;
using StudyPlatform.Analysis.Tests.Study;
using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Analysis.Tests.Planning;

public sealed class PlanTests : IDisposable
{
    // The power of an accuracy model takes its time, and what it is makes no difference to a report.
    private static readonly Lazy<Task<byte[]>> Written = new(async () =>
    {
        using var folder = new TestFolder();
        await CommandRun.OfAsync("plan", "--study", DefaultStudy.DefinitionFile, "--out", folder.File("plan.json"), "--simulations", "100");
        return await File.ReadAllBytesAsync(folder.File("plan.json"));
    });

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_plan_names_every_test_of_the_report_and_its_hash_is_that_of_its_bytes()
    {
        var run = await WritePlanAsync("--json");

        var bytes = await File.ReadAllBytesAsync(_folder.File("plan.json"));
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(Sha256Hash.Of(bytes).Value, JsonDocument.Parse(run.Out).RootElement.GetProperty("sha256").GetString());
        var plan = Assert.IsType<PlanReading.Sound>(PlanDocument.Read("plan.json", bytes)).File.Plan;
        Assert.Equal(
            [
                "pairwise.preference", "pairwise.understandability", "pairwise.accuracy", "bradley-terry.preference", "bradley-terry.understandability",
                "accuracy.mixed", "accuracy.cluster-robust", "manova.order", "manova.d_age", "manova.d_gender", "manova.d_education", "manova.d_experience",
            ],
            plan.Analyses.Select(analysis => analysis.Id));
        Assert.Equal(DefaultStudy.Version.Definition.Value, plan.DefinitionSha256);
        Assert.Equal((20, 300), (plan.Size.PeoplePerPair, plan.Size.People));
        Assert.Equal(4, plan.Size.Power.Count);
        Assert.All(plan.Size.Power, power => Assert.InRange(power.Power, power.Lower, power.Upper));
    }

    [Fact]
    public async Task The_same_call_at_the_same_time_writes_the_same_plan()
    {
        await WritePlanAsync();

        Assert.Equal(await Written.Value, await File.ReadAllBytesAsync(_folder.File("plan.json")));
    }

    [Fact]
    public async Task A_report_held_to_its_plan_marks_every_analysis_as_planned()
    {
        await PutPlanAsync();
        await DefaultStudy.ExportAsync(_folder.File("export.zip"), PaperStudy.Results());

        var run = await ReportAsync();

        Assert.Equal((0, false), (run.Code, run.Error.Contains("warning", StringComparison.Ordinal)));
        Assert.All(Lines("manova.csv")[1..], line => Assert.Contains(",planned,", line, StringComparison.Ordinal));
        Assert.All(Lines("bradley_terry.csv")[1..], line => Assert.Contains(",planned,", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("the report departs from its plan, so that every analysis is exploratory: The level of significance is 0.01, planned was 0.05.", "--alpha", "0.01")]
    [InlineData("the report departs from its plan, so that every analysis is exploratory: Simulated participants are analysed, which was not planned.", "--include-rehearsal")]
    [InlineData("the report departs from its plan, so that every analysis is exploratory: The participants come from prolific, planned was everywhere.", "--source", "prolific")]
    public async Task A_report_that_departs_from_its_plan_says_so_and_is_exploratory(string sentence, params string[] options)
    {
        await PutPlanAsync();
        await DefaultStudy.ExportAsync(_folder.File("export.zip"), PaperStudy.Results());

        var run = await ReportAsync(options);

        Assert.Equal(0, run.Code);
        Assert.Contains("warning: " + sentence, run.Error, StringComparison.Ordinal);
        Assert.All(Lines("manova.csv")[1..], line => Assert.Contains(",exploratory,", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_plan_does_not_name_is_exploratory()
    {
        await PutPlanAsync();
        var reading = Assert.IsType<PlanReading.Sound>(PlanDocument.Read("plan.json", await File.ReadAllBytesAsync(_folder.File("plan.json"))));
        var fewer = reading.File.Plan with { Analyses = [.. reading.File.Plan.Analyses.Where(analysis => analysis.Id != "manova.d_age")] };
        await File.WriteAllBytesAsync(_folder.File("plan.json"), PlanDocument.Write(fewer));
        await DefaultStudy.ExportAsync(_folder.File("export.zip"), PaperStudy.Results());

        await ReportAsync();

        Assert.All(Lines("manova.csv")[1..], line => Assert.Contains(line.StartsWith("d_age,", StringComparison.Ordinal) ? ",exploratory," : ",planned,", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{", "plan.json, line 1 is not as the plan command writes it")]
    [InlineData("{\"format\":\"studyplatform-plan/1\"}", "plan.json, line 1 is not as the plan command writes it")]
    [InlineData("null", "plan.json is of the format ''")]
    public void A_document_that_is_no_plan_is_refused(string document, string beginning)
    {
        var faulty = Assert.IsType<PlanReading.Faulty>(PlanDocument.Read("plan.json", System.Text.Encoding.UTF8.GetBytes(document)));

        Assert.StartsWith(beginning, faulty.Sentence, StringComparison.Ordinal);
        Assert.EndsWith("; name a plan as the plan command wrote it.", faulty.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("resamples", "2147483647", "plan.json asks for 2147483647 resamples, but they must be from 100 to 1000000;")]
    [InlineData("resamples", "-1", "plan.json asks for -1 resamples,")]
    [InlineData("alpha", "0.999", "plan.json has the alpha 0.999, but it must lie between 1E-06 and 0.5;")]
    [InlineData("sources", "[null]", "plan.json has a list in which an entry is null;")]
    [InlineData("analyses", "[null]", "plan.json has a list in which an entry is null;")]
    public async Task A_plan_that_asks_for_what_no_command_would_write_is_refused(string member, string value, string beginning)
    {
        var plan = System.Text.Json.Nodes.JsonNode.Parse(await Written.Value)!.AsObject();
        plan[member] = System.Text.Json.Nodes.JsonNode.Parse(value);

        var faulty = Assert.IsType<PlanReading.Faulty>(PlanDocument.Read("plan.json", JsonSerializer.SerializeToUtf8Bytes(plan)));

        Assert.StartsWith(beginning, faulty.Sentence, StringComparison.Ordinal);
        Assert.EndsWith("; name a plan as the plan command wrote it.", faulty.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_is_there_is_not_replaced_unasked()
    {
        _folder.Write("plan.json", "lodged");

        var run = await WritePlanAsync();

        Assert.Equal((1, $"error: {_folder.File("plan.json")} is there already; name another file with --out, or give --overwrite to replace it."), (run.Code, run.Error.Trim()));
        Assert.Equal("lodged", await File.ReadAllTextAsync(_folder.File("plan.json")));
    }

    [Fact]
    public async Task Power_of_a_pair_is_that_of_the_exact_test()
    {
        // With 20 people the level of Holm's first step, 0.0033, needs 17 or more of one choice (p = 0.0026; 16: 0.0118).
        // At a share of 0.75 that has the probability 0.22516, and 17 or more of the other 1.3e-7.
        var run = await CommandRun.OfAsync("power", "--test", "pair", "--share", "0.75", "--people-per-pair", "20", "--simulations", "20000", "--json");

        var json = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal(0.05 / 15, json.GetProperty("alpha").GetDouble(), 1e-15);
        Assert.InRange(json.GetProperty("power").GetDouble(), 0.22516 - 0.012, 0.22516 + 0.012);
        Assert.Equal(300, json.GetProperty("people").GetInt64());
    }

    private Task<CommandRun> WritePlanAsync(params string[] options) =>
        CommandRun.OfAsync(["plan", "--study", DefaultStudy.DefinitionFile, "--out", _folder.File("plan.json"), "--simulations", "100", .. options]);

    private async Task PutPlanAsync() => await File.WriteAllBytesAsync(_folder.File("plan.json"), await Written.Value);

    private Task<CommandRun> ReportAsync(params string[] options) =>
        CommandRun.OfAsync(["report", "--results", _folder.File("export.zip"), "--out", _folder.File("report"), "--plan", _folder.File("plan.json"), .. options]);

    private List<string> Lines(string file) => [.. File.ReadAllText(_folder.File("report/" + file)).TrimEnd().Split("\r\n")];
}
