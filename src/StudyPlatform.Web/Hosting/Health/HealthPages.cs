using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StudyPlatform.Web.Participate.Serving;

namespace StudyPlatform.Web.Hosting.Health;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work. Both as JSON with a word for each
/// thing that was tried and no reason, which whoever may see it finds in the log.
/// </summary>
internal static class HealthPages
{
    public const string Live = "/health/live";

    public const string Ready = "/health/ready";

    private const string ReadyTag = "ready";

    /// <summary>Registers what readiness consists of.</summary>
    public static void AddSiteHealth(this IServiceCollection services, SiteStores stores, TimeProvider clock)
    {
        var checks = services.AddHealthChecks();
        Add("database", async stop => await stores.Studies.ListAsync(stop));
        Add("writer", stores.ReachWriterAsync);
        Add("migrations", stores.AssertCurrentAsync);
        Add("disk", stop => Task.Run(stores.Data.Probe, stop));

        void Add(string name, Func<CancellationToken, Task> trial) =>
            checks.AddCheck(name, new HeldCheck(trial, clock), tags: [ReadyTag]);
    }

    public static void MapSiteHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        endpoints.MapHealthChecks(Ready, new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag), ResponseWriter = WriteAsync });
    }

    private static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        ParticipantHeaders.Apply(context.Response);
        context.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(context.Response.Body);
        json.WriteStartObject();
        json.WriteString("status", Word(report.Status));
        json.WriteStartObject("checks");
        foreach (var (name, entry) in report.Entries)
            json.WriteString(name, Word(entry.Status));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Word(HealthStatus status) => status is HealthStatus.Healthy ? "ok" : "failed";
}
