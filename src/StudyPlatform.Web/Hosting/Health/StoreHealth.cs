using Microsoft.Extensions.Diagnostics.HealthChecks;
using StudyPlatform.Domain.Stores;

namespace StudyPlatform.Web.Hosting.Health;

/// <summary>Whether the database can be read, and the writer takes work and brings it to disk.</summary>
internal sealed class StoreHealth(IStudyStore studies, IParticipationStore participations) : IHealthCheck
{
    /// <summary>Longer than this, and a participant would have given up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await studies.ListAsync(limit.Token).WaitAsync(limit.Token);
            // A sweep goes through the writer and its transaction, and is due anyway.
            await participations.SweepAsync(limit.Token).WaitAsync(limit.Token);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("The store does not answer.", exception);
        }
    }
}
