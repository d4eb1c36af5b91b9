using Microsoft.Extensions.Logging;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Options;
using Console = StudyPlatform.Web.Tests.Commands.Console;

namespace StudyPlatform.Web.Tests.Hosting;

public sealed class RetentionServiceTests
{
    private static readonly StudyId Study = new("default");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ids_are_deleted_when_the_days_after_closing_are_over_and_not_before()
    {
        await using var site = await ProlificSite.StartAsync();
        await LeaveAsync(site);
        await CloseAsync(site);

        await LookAsync(site, days: 30, later: TimeSpan.FromDays(29));
        var before = await IdentifiersAsync(site);
        var log = await LookAsync(site, days: 30, later: TimeSpan.FromDays(31));
        var after = await IdentifiersAsync(site);
        var verified = await Console.RunAsync("verify", $"--Site:DataFolder={site.DataFolder}");

        Assert.Contains(ProlificSite.Person, before, StringComparison.Ordinal);
        Assert.DoesNotContain(ProlificSite.Person, after, StringComparison.Ordinal);
        Assert.Contains(log, line => line.Contains("of 1 people were deleted", StringComparison.Ordinal));
        Assert.Equal(0, verified.ExitCode);
    }

    [Fact]
    public async Task Nothing_is_deleted_where_someone_is_owed_something_and_the_log_says_so()
    {
        await using var site = await ProlificSite.StartAsync();
        await (await Walker.ConsentAsync(site, ProlificSite.Link)).FinishAsync();
        await site.Site.Stores.Operators.ApproveAllAsync(Study, OperatorId.Program, Stop);
        await CloseAsync(site);

        var log = await LookAsync(site, days: 1, later: TimeSpan.FromDays(400));

        Assert.Contains(ProlificSite.Person, await IdentifiersAsync(site), StringComparison.Ordinal);
        Assert.Contains(log, line => line.Contains("1 people are owed something", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Nothing_is_deleted_without_the_setting_or_before_a_study_is_closed(int days, bool closed)
    {
        await using var site = await ProlificSite.StartAsync();
        await LeaveAsync(site);
        if (closed)
            await CloseAsync(site);

        await LookAsync(site, days, later: TimeSpan.FromDays(400));

        Assert.Contains(ProlificSite.Person, await IdentifiersAsync(site), StringComparison.Ordinal);
    }

    /// <summary>Someone agrees and leaves: nothing is owed to them.</summary>
    private static async Task LeaveAsync(TestSite site)
    {
        var walker = await Walker.ConsentAsync(site, ProlificSite.Link);
        using var left = await site.Client.PostAsync($"{walker.Path}/withdraw", new FormUrlEncodedContent([new("answers", "keep")]), Stop);
        Assert.Equal(System.Net.HttpStatusCode.SeeOther, left.StatusCode);
    }

    private static async Task CloseAsync(TestSite site)
    {
        Assert.True(await site.Site.Stores.Studies.MoveAsync(Study, StudyState.Live, StudyState.Closed, Stop));
        var closed = (await site.Site.Stores.Studies.FindAsync(Study, Stop))!.ClosedAt;
        Assert.InRange(TimeProvider.System.GetUtcNow() - closed!.Value, TimeSpan.Zero, TimeSpan.FromMinutes(5));
    }

    /// <summary>Lets the service look once, so much later.</summary>
    private static async Task<IReadOnlyList<string>> LookAsync(TestSite site, int days, TimeSpan later)
    {
        using var log = new KeptLog();
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(log));
        var settings = SiteSettings.Read(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build()) with { Retention = new RetentionOptions { IdentifierDays = days } };
        using var service = new RetentionService(
            site.Site.Stores.Studies, site.Site.Stores.Operators, settings, new LaterClock(later), loggers.CreateLogger<RetentionService>());
        await service.StartAsync(Stop);
        // The first look is at once; it has ended when the writer has answered something that was asked after it.
        for (var waited = 0; days > 0 && waited < 100 && !log.Lines.Any(); waited++)
            await Task.Delay(TimeSpan.FromMilliseconds(20), Stop);
        await service.StopAsync(Stop);
        return [.. log.Lines];
    }

    private static async Task<string> IdentifiersAsync(TestSite site)
    {
        var path = Path.Combine(site.DataFolder, $"{Guid.NewGuid():N}.zip");
        var exported = await Console.RunAsync("export", "--study", "default", "--out", path, "--identifiers", $"--Site:DataFolder={site.DataFolder}");
        Assert.Equal((0, ""), (exported.ExitCode, exported.Error));
        using var zip = System.IO.Compression.ZipFile.OpenRead(path);
        using var reader = new StreamReader(zip.GetEntry("identifiers.csv")!.Open());
        return await reader.ReadToEndAsync(Stop);
    }

    private sealed class LaterClock(TimeSpan later) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + later;
    }
}
