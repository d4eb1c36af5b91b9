using System.Text.Json.Nodes;
using StudyPlatform.Simulation.Dispositions;
using StudyPlatform.Simulation.Participants;
using StudyPlatform.TestSites.Servers;
using StudyPlatform.TestSites.Studies;

namespace StudyPlatform.EndToEnd.Operating;

public sealed class JsonLogTests
{
    [Fact]
    public async Task With_the_json_formatter_each_line_of_the_log_is_an_object_and_none_tells_who_took_part()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        var program = new SiteProgram(folder.At("data"), new Dictionary<string, string>(SiteProgram.WithoutRateLimit)
        {
            ["Logging:Console:FormatterName"] = "json",
            ["Logging:Console:FormatterOptions:IncludeScopes"] = "true",
            ["Logging:LogLevel:Default"] = "Trace",
            ["Logging:LogLevel:StudyPlatform.Requests"] = "Information",
        });
        StudyDocument.Write(folder.At("study.json"), "logged", 10);
        await program.CommandAsync("study", "add", "--definition", folder.At("study.json"), "--bundle", StudyDocument.DefaultFolder, "--open");
        using var server = await program.StartAsync(null, cancellation);

        var report = await Crowd.RunAsync(
            new CrowdPlan { Servers = [server.Address], Study = "logged", People = 3, AtOnce = 3, Seed = 1, Source = CrowdSource.Prolific, Disposition = new KnownAnswers(StudyDocument.KnownAnswers()) }, cancellation, CancellationToken.None);
        while (!server.Process.Output.Contains("POST /p/{code} 303", StringComparison.Ordinal))
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
        var output = server.Process.Output;

        Assert.Empty(report.Faults);
        var lines = output.Split('\n').Where(line => line.StartsWith('{')).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Contains(lines, line => (string?)line["State"]?["Route"] == "/p/{code}" && (int)line["State"]!["Status"]! == 303);
        foreach (var person in report.People)
        {
            Assert.DoesNotContain(person.Code!, output, StringComparison.Ordinal);
            Assert.DoesNotContain(person.Person, output, StringComparison.Ordinal);
        }
    }
}
