using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Monitoring;

/// <summary>How a study is going, in counts and sums that the database makes; nothing is changed, and no row of a person is read into memory.</summary>
public interface IMonitorQueries
{
    /// <summary>Reads everything at one moment, whatever is written meanwhile. A study that nobody has begun has empty figures.</summary>
    Task<MonitorReading> ReadAsync(StudyId study, MonitorScope scope, CancellationToken cancellationToken);
}
