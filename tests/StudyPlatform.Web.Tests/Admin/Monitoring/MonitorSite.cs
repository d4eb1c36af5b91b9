using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Monitoring;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Tests.Hosting;

namespace StudyPlatform.Web.Tests.Admin.Monitoring;

/// <summary>A site whose monitor reads are counted.</summary>
internal sealed class MonitorSite : IAsyncDisposable
{
    public static readonly StudyId Study = new("default");

    private readonly TestSite _site;

    private MonitorSite(TestSite site, MonitorOptions options, TimeProvider clock)
    {
        _site = site;
        var services = site.Site.Services;
        Queries = new CountedQueries(Stores.Monitor);
        Feed = new MonitorFeed(
            Stores.Studies, Queries, Stores.Payments, services.GetRequiredService<ServerPulse>(), services.GetRequiredService<HealthCheckService>(), options, clock);
    }

    public SiteStores Stores => _site.Site.Stores;

    public CountedQueries Queries { get; }

    public MonitorFeed Feed { get; }

    public static async Task<MonitorSite> StartAsync(MonitorOptions options, TimeProvider clock) => new(await TestSite.StartAsync(), options, clock);

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
