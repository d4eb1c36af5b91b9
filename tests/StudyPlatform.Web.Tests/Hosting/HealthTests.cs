using System.Net;

namespace StudyPlatform.Web.Tests.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task A_site_that_can_read_and_write_is_live_and_ready()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");

        using var live = await site.Client.GetAsync("/health/live", TestContext.Current.CancellationToken);
        using var ready = await site.Client.GetAsync("/health/ready", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (live.StatusCode, ready.StatusCode));
    }

    [Fact]
    public async Task A_site_whose_writer_has_ended_is_live_and_not_ready()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");

        await site.Site.Stores.DisposeAsync();
        using var live = await site.Client.GetAsync("/health/live", TestContext.Current.CancellationToken);
        using var ready = await site.Client.GetAsync("/health/ready", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (live.StatusCode, ready.StatusCode));
        Assert.Equal("Unhealthy", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
