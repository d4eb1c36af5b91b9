using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace StudyPlatform.Web.Hosting.Health;

/// <summary>
/// Whether the database can be read, and the writer begins and ends a transaction. However often it is asked, the
/// store is asked once a second at most: nobody can keep the writer busy by this.
/// </summary>
internal sealed class StoreHealth(SiteStores stores, TimeProvider clock) : IHealthCheck
{
    /// <summary>Longer than this, and a participant would have given up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private readonly Lock _asking = new();
    private Task<HealthCheckResult>? _answer;
    private long _askedAt;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        lock (_asking)
        {
            if (_answer is null || (_answer.IsCompleted && clock.GetElapsedTime(_askedAt) >= Freshness))
            {
                _askedAt = clock.GetTimestamp();
                _answer = Task.Run(AskAsync, CancellationToken.None);
            }

            return _answer.WaitAsync(cancellationToken);
        }
    }

    private async Task<HealthCheckResult> AskAsync()
    {
        using var limit = new CancellationTokenSource(Patience, clock);
        try
        {
            await stores.Studies.ListAsync(limit.Token).WaitAsync(limit.Token);
            await stores.ReachWriterAsync(limit.Token);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception)
        {
            return HealthCheckResult.Unhealthy("The store does not answer.", exception);
        }
    }
}
