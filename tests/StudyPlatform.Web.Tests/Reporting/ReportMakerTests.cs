using StudyPlatform.Analysis.Planning;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participants;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Export;
using StudyPlatform.Web.Reporting;
using StudyPlatform.Web.Tests.Hosting;

namespace StudyPlatform.Web.Tests.Reporting;

/// <summary>A report is made once for what the answers are, and never shown of what they were.</summary>
public sealed class ReportMakerTests
{
    private static readonly StudyId Study = new("default");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_kept_until_someone_answers_or_is_excluded()
    {
        await using var site = await TestSite.StartAsync();
        using var maker = Maker(site);
        await (await Walker.ConsentAsync(site, "/s/default")).FinishAsync();

        var first = await maker.MakeAsync(Study, new ReportRequest(), progress: null, Stop);
        var again = await maker.MakeAsync(Study, new ReportRequest(), progress: null, Stop);
        await (await Walker.ConsentAsync(site, "/s/default")).FinishAsync();
        Assert.Null(await maker.FindAsync(Study, new ReportRequest(), Stop));
        var second = await maker.MakeAsync(Study, new ReportRequest(), progress: null, Stop);
        await ExcludeAsync(site);
        var third = await maker.MakeAsync(Study, new ReportRequest(), progress: null, Stop);

        Assert.Same(first, again);
        Assert.Equal([1, 2, 1], new[] { first, second, third }.Select(report => report.Analysed));
    }

    [Fact]
    public async Task Many_who_ask_at_once_get_one_report_that_was_made_once()
    {
        await using var site = await TestSite.StartAsync();
        using var maker = Maker(site);
        await (await Walker.ConsentAsync(site, "/s/default")).FinishAsync();
        var stages = new Stages();

        var reports = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => maker.MakeAsync(Study, new ReportRequest(), stages, Stop), Stop)));

        Assert.All(reports, report => Assert.Same(reports[0], report));
        Assert.Equal(1, stages.Count(ReportStage.Computing));
    }

    [Fact]
    public async Task Whoever_gives_up_leaves_the_way_free_for_the_next()
    {
        await using var site = await TestSite.StartAsync();
        using var maker = Maker(site);
        using var given = new CancellationTokenSource();
        await given.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => maker.MakeAsync(Study, new ReportRequest(), progress: null, given.Token));

        Assert.Equal(0, (await maker.MakeAsync(Study, new ReportRequest(), progress: null, Stop)).Analysed);
    }

    [Fact]
    public async Task Held_against_a_plan_it_is_another_report()
    {
        await using var site = await TestSite.StartAsync();
        using var maker = Maker(site);
        var plan = Assert.IsType<PlanReading.Sound>(PlanDocument.Read("plan.json", Plans.Bytes(study: "other"))).File;

        var without = await maker.MakeAsync(Study, new ReportRequest(), progress: null, Stop);
        var held = await maker.MakeAsync(Study, new ReportRequest { Plan = plan }, progress: null, Stop);

        Assert.NotSame(without, held);
        Assert.Empty(without.Deviations);
        Assert.NotEmpty(held.Deviations);
    }

    private static ReportMaker Maker(TestSite site) => new(site.Site.Stores.Studies, new StudyExport(site.Site.Stores), TimeProvider.System);

    private static async Task ExcludeAsync(TestSite site)
    {
        var someone = (await site.Site.Stores.Participants.ListAsync(Study, new ParticipantQuery { Take = 1 }, Stop)).Rows[0];
        Assert.IsType<OperatorOutcome.Accepted>(await site.Site.Stores.Operators.ApplyAsync(Study, someone.Id, new OperatorCommand.Exclude("answered at random"), new OperatorId("olga"), Stop));
    }

    private sealed class Stages : IProgress<ReportStage>
    {
        private readonly List<ReportStage> _told = [];

        public void Report(ReportStage value)
        {
            lock (_told)
                _told.Add(value);
        }

        public int Count(ReportStage stage)
        {
            lock (_told)
                return _told.Count(told => told == stage);
        }
    }
}
