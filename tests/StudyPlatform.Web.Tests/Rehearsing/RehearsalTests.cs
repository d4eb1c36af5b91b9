using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Simulation.Participants;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Studies;
using StudyPlatform.Web.Rehearsing;
using StudyPlatform.Web.Tests.Hosting;

namespace StudyPlatform.Web.Tests.Rehearsing;

public sealed class RehearsalTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_sample_of_a_small_study_comes_out_in_every_respect()
    {
        await using var site = await TestSite.StartAsync();
        var (study, definition) = await SmallAsync(site, peoplePerCondition: 2);
        var told = new List<RehearsalProgress>();

        var report = await new Rehearsal(site.Site.Stores.Shelf, TimeProvider.System).RunAsync(
            study, definition, new RehearsalOptions { Seed = 3, Habits = new Habits { DropOut = 0.02, Reload = 0.1, DoubleClick = 0.1, SendAgain = 0.1, GoBack = 0.1 } }, new Listening(told), null, Stop);

        Assert.Equal(30, report.Completed);
        Assert.True(report.DroppedOut > 0);
        Assert.All(report.Checks.Where(check => check.Name is not "analysis"), check => Assert.True(check.Passed, string.Join(' ', check.Findings)));
        Assert.Equal(["participants", "log", "quotas", "export", "analysis"], report.Checks.Select(check => check.Name));
        Assert.Contains(told, progress => progress.Stage == "Taking part");
    }

    /// <summary>The default study with fewer people.</summary>
    private static async Task<(RunningStudy Study, byte[] Definition)> SmallAsync(TestSite site, int peoplePerCondition)
    {
        var entry = (await site.Site.Stores.Studies.FindAsync(new StudyId("default"), Stop))!;
        var text = System.Text.Encoding.UTF8.GetString(await site.Site.Stores.Studies.DefinitionAsync(entry.Current, Stop));
        var definition = System.Text.Encoding.UTF8.GetBytes(text.Replace("\"peoplePerCondition\": 20", $"\"peoplePerCondition\": {peoplePerCondition}", StringComparison.Ordinal));
        var read = Assert.IsType<StudyReading.Sound>(StudyReader.Parse(definition)).Definition;
        Assert.Equal(peoplePerCondition, read.PeoplePerCondition);
        return (new RunningStudy(entry.Current with { Definition = Sha256Hash.Of(definition) }, new StudyPlan(read, site.Site.Stores.Shelf.Open(entry.Current.Bundle))), definition);
    }

    private sealed class Listening(List<RehearsalProgress> told) : IProgress<RehearsalProgress>
    {
        public void Report(RehearsalProgress value)
        {
            lock (told)
                told.Add(value);
        }
    }
}
