using StudyPlatform.Domain.Randomness;
using StudyPlatform.Simulation.Dispositions;
using StudyPlatform.Simulation.Participants;
using StudyPlatform.Simulation.Results;
using StudyPlatform.TestSites.Servers;
using StudyPlatform.TestSites.Studies;

namespace StudyPlatform.EndToEnd.Keeping;

/// <summary>The server is killed without warning while many people answer, and started again, twenty times.</summary>
public sealed class KilledServerTests
{
    private const int Kills = 20;

    [Fact]
    public async Task Every_acknowledged_answer_is_there_none_twice_and_everyone_goes_on_where_they_were()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        var program = new SiteProgram(folder.At("data"), SiteProgram.WithoutRateLimit);
        StudyDocument.Write(folder.At("study.json"), "killed", 10_000);
        await program.CommandAsync("study", "add", "--definition", folder.At("study.json"), "--bundle", StudyDocument.DefaultFolder, "--open");
        var random = new SeededRandom(20);
        var server = await program.StartAsync(null, cancellation);
        using var closing = new CancellationTokenSource();
        var crowd = Crowd.RunAsync(
            new CrowdPlan
            {
                Servers = [server.Address],
                Study = "killed",
                People = 100_000,
                AtOnce = 60,
                Seed = 20,
                Source = CrowdSource.Prolific,
                Disposition = new KnownAnswers(StudyDocument.KnownAnswers()),
                Habits = Habits.Restless with { Patience = TimeSpan.FromMinutes(2), Thinking = TimeSpan.FromMilliseconds(20) },
            },
            cancellation,
            closing.Token);

        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100 + random.NextInt(900)), cancellation);
            server.Process.Kill();
            server.Dispose();
            server = await program.StartAsync(server.Address, cancellation);
        }

        await closing.CancelAsync();
        var report = await crowd;
        server.Dispose();
        await program.CommandAsync("verify");
        await program.CommandAsync("export", "--study", "killed", "--out", folder.At("export.zip"), "--identifiers");

        Assert.Empty(report.Faults);
        Assert.All(report.People, person => Assert.Equal(Ending.Completed, person.Ending));
        Assert.Empty(Reconciliation.Compare(report.People, ExportedTables.Read(folder.At("export.zip")), labelled: 5));
        // The kills hit people who were answering: some answers arrived whose acknowledgement did not.
        Assert.Contains(report.People.SelectMany(person => person.Answers), answer => !answer.Acknowledged);
    }
}
