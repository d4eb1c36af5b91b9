using System.Data.Common;
using StudyPlatform.Domain.Assignment;
using StudyPlatform.Domain.Monitoring;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Participations;
using StudyPlatform.Storage.Reading;

namespace StudyPlatform.Storage.Monitoring;

/// <summary>Figures from the database, all of them of one moment.</summary>
internal sealed class MonitorQueries(Database database, ReadPool readers) : IMonitorQueries
{
    private const long MicrosAnHour = 3_600_000_000;

    private static readonly Statement RollBack = new("ROLLBACK");

    private readonly Statement _begin = new(database.BeginSnapshot);

    public Task<MonitorReading> ReadAsync(StudyId study, MonitorScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        // A reader works on its thread until it is done: not on the one that draws pages.
        return Task.Run(
            () => readers.ReadAsync(
                (session, _) =>
                {
                    session.Execute(_begin);
                    var reading = Read(session, study, scope, cancellationToken);
                    // A session whose work failed is closed, and its transaction with it.
                    session.Execute(RollBack);
                    return ValueTask.FromResult(reading);
                },
                cancellationToken),
            cancellationToken);
    }

    private static MonitorReading Read(ReadSession session, StudyId study, MonitorScope scope, CancellationToken cancellationToken)
    {
        var versions = new Dictionary<long, int>();
        Each(session, row => versions.Add(row.GetInt64(0), (int)row.GetInt64(1)), MonitorSql.ListVersions, study.Value);
        var counts = new List<ProgressCount>();
        var last = long.MinValue;
        Each(
            session,
            row =>
            {
                counts.Add(Count(row, versions));
                last = Math.Max(last, Math.Max(row.GetInt64(8), row.GetInt64(9)));
            },
            MonitorSql.CountPeople, Micros.Of(scope.Now), study.Value);
        cancellationToken.ThrowIfCancellationRequested();
        var times = new List<StepTime>();
        Each(session, row => times.Add(Time(row)), MonitorSql.ListStepTimes, study.Value, MonitorScope.StepPeople);
        cancellationToken.ThrowIfCancellationRequested();
        return new MonitorReading(
            scope.Now, counts, times, Pay(session, study, scope.PayFromVersion), counts.Count == 0 ? null : Micros.Time(last), Hours(session, study, scope));
    }

    private static ProgressCount Count(DbDataReader row, Dictionary<long, int> versions) => new(
        versions[row.GetInt64(0)],
        row.IsDBNull(1) ? (Cell?)null : ParticipationReader.Cell(row.GetString(1), row.GetString(2), row.GetString(3)),
        Enum.Parse<ParticipationStatus>(row.GetString(4)),
        row.GetInt32(5),
        row.GetInt32(6) == 1,
        (int)row.GetInt64(7));

    private static StepTime Time(DbDataReader row) => Step.TryParse(row.GetString(0), out var step)
        ? new StepTime(step, (int)row.GetInt64(1), TimeSpan.FromMicroseconds(row.GetDouble(2)), TimeSpan.FromMicroseconds(row.GetInt64(3)))
        : throw new InvalidDataException($"The log of events has a step {row.GetString(0)} that there is none of.");

    private static HourlyPay? Pay(ReadSession session, StudyId study, int version)
    {
        using var row = session.Query(MonitorSql.FindHourlyPay, study.Value, version);
        return row.Read() && !row.IsDBNull(0) ? new HourlyPay((int)row.GetInt64(0), (decimal)row.GetDouble(1)) : null;
    }

    private static List<HourCount> Hours(ReadSession session, StudyId study, MonitorScope scope)
    {
        var (first, last) = (Micros.Of(scope.Since) / MicrosAnHour, Micros.Of(scope.Now) / MicrosAnHour);
        var (arrivals, completions) = (new Dictionary<long, int>(), new Dictionary<long, int>());
        Each(session, row => arrivals.Add(row.GetInt64(0), (int)row.GetInt64(1)), MonitorSql.CountArrivals, study.Value, first * MicrosAnHour);
        Each(session, row => completions.Add(row.GetInt64(0), (int)row.GetInt64(1)), MonitorSql.CountCompletions, study.Value, first * MicrosAnHour);
        var hours = new List<HourCount>();
        for (var hour = first; hour <= last; hour++)
            hours.Add(new HourCount(Micros.Time(hour * MicrosAnHour), arrivals.GetValueOrDefault(hour), completions.GetValueOrDefault(hour)));
        return hours;
    }

    private static void Each(ReadSession session, Action<DbDataReader> take, Statement statement, params ReadOnlySpan<object?> values)
    {
        using var row = session.Query(statement, values);
        while (row.Read())
            take(row);
    }
}
