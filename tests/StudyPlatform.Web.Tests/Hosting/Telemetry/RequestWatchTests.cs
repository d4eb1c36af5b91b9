using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace StudyPlatform.Web.Tests.Hosting.Telemetry;

public sealed class RequestWatchTests
{
    [Fact]
    public async Task Each_request_is_a_line_with_method_route_status_and_time_where_that_is_asked_for()
    {
        await using var site = await TestSite.StartAsync("--Logging:LogLevel:StudyPlatform.Requests=Information");
        using var log = new KeptLog();
        site.Site.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);

        var walker = await Walker.ConsentAsync(site, "/s/default");
        await walker.FinishAsync();
        using var missing = await site.Client.GetAsync("/nothing/here", TestContext.Current.CancellationToken);

        Assert.Contains(log.Lines, line => line.StartsWith("POST /s/{study} 303 in ", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.StartsWith("GET /p/{code} 200 in ", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.StartsWith("GET (none) 404 in ", StringComparison.Ordinal) && line.EndsWith(" ms", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Otherwise_only_those_that_the_server_failed_are()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");
        using var log = new KeptLog();
        site.Site.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);

        await site.Client.GetStringAsync("/", TestContext.Current.CancellationToken);
        await site.Site.Stores.DisposeAsync();
        using var failed = await site.Client.GetAsync("/health/ready", TestContext.Current.CancellationToken);

        Assert.StartsWith("GET /health/ready 503 in ", Assert.Single(log.Lines, line => line.StartsWith("GET ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }
}
