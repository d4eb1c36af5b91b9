using System.Data;
using StudyPlatform.Storage.Connections;

namespace StudyPlatform.Storage.Monitoring;

/// <summary>The statements of the monitor; both databases understand them. No statement has an index of its own, which every answer of a participant would have to keep up.</summary>
internal static class MonitorSql
{
    public static Statement ListVersions { get; } = new("SELECT id, number FROM study_versions WHERE study_id = @study", ("study", DbType.String));

    /// <summary>Everyone by what they have in common, in one pass over the study's people.</summary>
    public static Statement CountPeople { get; } = new(
        """
        SELECT version_id, condition, cell_first, cell_second, status, step_index,
               CASE WHEN status = 'Completed' AND NOT data_deleted THEN 1 WHEN status = 'UnderWay' AND lease_until > @now THEN 1 ELSE 0 END,
               COUNT(*), MAX(step_since), MAX(COALESCE(finished_at, started_at))
        FROM participations WHERE study_id = @study GROUP BY 1, 2, 3, 4, 5, 6, 7
        """,
        ("now", DbType.Int64), ("study", DbType.String));

    public static Statement CountArrivals { get; } = new(
        """
        SELECT started_at / 3600000000, COUNT(*) FROM participations
        WHERE study_id = @study AND started_at >= @since AND status <> 'Declined' GROUP BY 1
        """,
        ("study", DbType.String), ("since", DbType.Int64));

    public static Statement CountCompletions { get; } = new(
        """
        SELECT finished_at / 3600000000, COUNT(*) FROM participations
        WHERE study_id = @study AND status = 'Completed' AND finished_at >= @since GROUP BY 1
        """,
        ("study", DbType.String), ("since", DbType.Int64));

    /// <summary>
    /// Number, median and ninth decile of the microseconds that each step took. A step is awaited since the answer before it
    /// or the admission; what the clock did in between does not matter.
    /// </summary>
    public static Statement ListStepTimes { get; } = new(
        """
        WITH sample AS (
            SELECT id FROM participations WHERE study_id = @study AND status = 'Completed' AND NOT data_deleted ORDER BY id DESC LIMIT @people),
        told AS (
            SELECT e.step, e.at - LAG(e.at) OVER (PARTITION BY e.participation_id ORDER BY e.sequence) AS took
            FROM events e WHERE e.participation_id IN (SELECT id FROM sample) AND e.kind IN ('admitted', 'answered')),
        ranked AS (
            SELECT step, took, ROW_NUMBER() OVER (PARTITION BY step ORDER BY took) AS place, COUNT(*) OVER (PARTITION BY step) AS people
            FROM told WHERE step IS NOT NULL)
        SELECT step, MAX(people), CAST(AVG(CASE WHEN 2 * place IN (people, people + 1, people + 2) THEN took END) AS double precision),
               MIN(CASE WHEN 10 * place >= 9 * people THEN took END)
        FROM ranked GROUP BY step
        """,
        ("study", DbType.String), ("people", DbType.Int32));

    /// <summary>Number and median of what an hour earned.</summary>
    public static Statement FindHourlyPay { get; } = new(
        """
        WITH pay AS (
            SELECT (CAST(base AS double precision) + CAST(COALESCE(bonus, '0') AS double precision)) * 3600000000.0 / (finished_at - started_at) AS hourly
            FROM participations
            WHERE study_id = @study AND status = 'Completed' AND base IS NOT NULL AND finished_at > started_at
              AND version_id IN (SELECT id FROM study_versions WHERE study_id = @study AND number >= @version)),
        ranked AS (SELECT hourly, ROW_NUMBER() OVER (ORDER BY hourly) AS place, COUNT(*) OVER () AS people FROM pay)
        SELECT MAX(people), AVG(CASE WHEN 2 * place IN (people, people + 1, people + 2) THEN hourly END) FROM ranked
        """,
        ("study", DbType.String), ("version", DbType.Int32));
}
