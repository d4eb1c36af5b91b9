using StudyPlatform.Domain.Monitoring;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Tests.Admin.Monitoring;

/// <summary>A site's own figures, with a count of how often they were read.</summary>
internal sealed class CountedQueries(IMonitorQueries queries) : IMonitorQueries
{
    private int _readings;

    public int Readings => Volatile.Read(ref _readings);

    /// <summary>What the next reading fails with; null for nothing.</summary>
    public Exception? Failure { get; set; }

    public async Task<MonitorReading> ReadAsync(StudyId study, MonitorScope scope, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _readings);
        await Task.Yield();
        return Failure is null ? await queries.ReadAsync(study, scope, cancellationToken) : throw Failure;
    }
}
