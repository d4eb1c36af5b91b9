using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage;
using StudyPlatform.Web.Admin.Monitoring;
using StudyPlatform.Web.Tests.Hosting;

namespace StudyPlatform.Web.Tests.Admin.Monitoring;

public sealed class MonitorFeedTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private readonly MonitorOptions _options = new() { Interval = TimeSpan.FromSeconds(5) };
    private MonitorSite _site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await MonitorSite.StartAsync(_options, _clock);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task However_many_look_the_database_is_asked_once_an_interval()
    {
        var views = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _site.Feed.ReadAsync(MonitorSite.Study, Stop)));

        Assert.Single(views.Distinct());
        Assert.Equal(1, _site.Queries.Readings);
        _clock.Advance(_options.Interval);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _site.Feed.ReadAsync(MonitorSite.Study, Stop)));
        Assert.Equal(2, _site.Queries.Readings);
    }

    [Fact]
    public async Task Whoever_goes_away_ends_the_reading_for_nobody_else()
    {
        using var leaving = new CancellationTokenSource();
        var gone = _site.Feed.ReadAsync(MonitorSite.Study, leaving.Token);
        var waiting = _site.Feed.ReadAsync(MonitorSite.Study, Stop);

        await leaving.CancelAsync();

        Assert.NotNull(await waiting);
        Assert.Equal(1, _site.Queries.Readings);
        await Task.WhenAny(gone);
    }

    [Fact]
    public async Task A_reading_that_failed_is_tried_again_by_the_next()
    {
        _site.Queries.Failure = new StorageException("The database is away.");
        await Assert.ThrowsAsync<StorageException>(() => _site.Feed.ReadAsync(MonitorSite.Study, Stop));
        _site.Queries.Failure = null;

        Assert.NotNull(await _site.Feed.ReadAsync(MonitorSite.Study, Stop));
    }

    [Fact]
    public async Task A_study_that_is_not_there_has_no_figures()
    {
        Assert.Null(await _site.Feed.ReadAsync(new StudyId("other"), Stop));
    }

    [Fact]
    public async Task A_study_that_nobody_has_begun_has_its_quota_and_no_warning()
    {
        var view = (await _site.Feed.ReadAsync(MonitorSite.Study, Stop))!;

        Assert.Equal((0, view.Definition.People), (view.Progress.Admitted, view.Progress.Quota));
        Assert.Equal(30, view.Progress.Cells.Count);
        Assert.Empty(view.Warnings);
        Assert.True(view.Server.StoreAnswers);
    }
}
