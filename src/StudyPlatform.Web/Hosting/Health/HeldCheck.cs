using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace StudyPlatform.Web.Hosting.Health;

/// <summary>
/// One thing that has to work for the site to be of use. However often it is asked, it is tried once a second at most:
/// nobody can keep the database or the disk busy by this.
/// </summary>
/// <param name="trial">Throws if it does not work. What it throws goes into the log and to nobody who asks.</param>
/// <param name="clock">Time.</param>
internal sealed class HeldCheck(Func<CancellationToken, Task> trial, TimeProvider clock) : IHealthCheck
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
                _answer = Task.Run(TryAsync, CancellationToken.None);
            }

            return _answer.WaitAsync(cancellationToken);
        }
    }

    private async Task<HealthCheckResult> TryAsync()
    {
        using var limit = new CancellationTokenSource(Patience, clock);
        try
        {
            await trial(limit.Token).WaitAsync(limit.Token);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception)
        {
            return HealthCheckResult.Unhealthy(description: null, exception);
        }
    }
}
