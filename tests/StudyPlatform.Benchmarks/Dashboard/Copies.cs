using System.Globalization;
using Microsoft.Data.Sqlite;

namespace StudyPlatform.Benchmarks.Dashboard;

/// <summary>
/// Copies of people, by SQL: the same rows with names of their own, each copy a little later than the one before. A chain of
/// events does not hold for a copy, which nothing that is measured here looks at.
/// </summary>
internal static class Copies
{
    /// <summary>More than there are first people, and so the distance between copies of a number.</summary>
    private const int Distance = 1000;

    /// <summary>Tables whose rows belong to a participation, in an order in which they can be written.</summary>
    private static readonly string[] Tables = ["participations", "identities", "events", "trials", "rankings", "demographics", "comments", "payments"];

    private static readonly Dictionary<string, string> Later = new(StringComparer.Ordinal)
    {
        ["started_at"] = "", ["step_since"] = "", ["finished_at"] = "", ["at"] = "", ["shown_at"] = "", ["answered_at"] = "",
    };

    /// <param name="file">The database.</param>
    /// <param name="copies">How many of each person.</param>
    /// <param name="later">How much later each copy is than the one before.</param>
    /// <param name="leaseUntil">Until when everyone who is under way holds a place.</param>
    public static void Make(string file, int copies, TimeSpan later, DateTimeOffset leaseUntil)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        connection.Open();
        Run(connection, "PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; BEGIN");
        foreach (var table in Tables)
            Run(connection, Copy(connection, table, copies, (long)later.TotalMicroseconds));
        var lease = (leaseUntil.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;
        Run(connection, string.Create(CultureInfo.InvariantCulture, $"UPDATE participations SET lease_until = {lease} WHERE status = 'UnderWay'"));
        Run(connection, "COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static string Copy(SqliteConnection connection, string table, int copies, long later)
    {
        var columns = Columns(connection, table);
        var key = table is "participations" ? "id" : "participation_id";
        var last = string.Create(CultureInfo.InvariantCulture, $"WITH RECURSIVE copy(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM copy WHERE k < {copies - 1})");
        return $"INSERT INTO {table} ({string.Join(", ", columns)}) {last} SELECT {string.Join(", ", columns.Select(column => Value(table, column, later)))} FROM copy, {table} WHERE {key} <= {Distance} AND k < {copies} ORDER BY k, {key}";
    }

    private static string Value(string table, string column, long later) => (table, column) switch
    {
        ("participations", "id") or (_, "participation_id") => $"{column} + k * {Distance}",
        ("participations", "number") => $"number + k * {Distance}",
        (_, "public_id") => "substr(public_id, 1, 10) || printf('%08d', k)",
        (_, "code") => "substr(code, 1, 14) || printf('%08d', k)",
        (_, "person") or (_, "session") => $"{column} || '-' || k",
        (_, "person_digest") or (_, "session_digest") => $"unhex(hex(substr({column}, 1, 24)) || printf('%016d', k))",
        _ => Later.ContainsKey(column) ? string.Create(CultureInfo.InvariantCulture, $"{column} + k * {later}") : column,
    };

    private static List<string> Columns(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT name FROM pragma_table_info('{table}')";
        using var row = command.ExecuteReader();
        var columns = new List<string>();
        while (row.Read())
            columns.Add(row.GetString(0));
        return columns;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }
}
