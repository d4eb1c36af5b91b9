using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace StudyPlatform.Storage.Connections;

/// <summary>
/// A prepared statement without the layer of ADO.NET, which looks parameters up by name and makes a reader at every
/// run: of what an answer costs to write, that was half (docs/decisions/0003-storage.md).
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _places;
    private byte[] _utf8 = new byte[1024];

    /// <exception cref="SqliteException">The SQL is wrong.</exception>
    public SqliteStatement(sqlite3 database, Statement statement)
    {
        _database = database;
        SqliteException.ThrowExceptionForRC(sqlite3_prepare_v3(database, statement.Sql, SQLITE_PREPARE_PERSISTENT, out _statement), database);
        _places = [.. statement.Parameters.Select(parameter => sqlite3_bind_parameter_index(_statement, "@" + parameter.Name))];
    }

    /// <summary>Runs it.</summary>
    /// <returns>How many rows the last INSERT, UPDATE or DELETE wrote.</returns>
    /// <exception cref="SqliteException">It failed.</exception>
    public int Execute(ReadOnlySpan<object?> values)
    {
        if (values.Length != _places.Length)
            throw new ArgumentException($"{_places.Length} values are asked for, {values.Length} are given.", nameof(values));
        for (var i = 0; i < values.Length; i++)
            SqliteException.ThrowExceptionForRC(Bind(_places[i], values[i]), _database);
        try
        {
            int result;
            do
                result = sqlite3_step(_statement);
            while (result == SQLITE_ROW);
            if (result != SQLITE_DONE)
                SqliteException.ThrowExceptionForRC(result, _database);
            return sqlite3_changes(_database);
        }
        finally
        {
            // Repeats the failure that was thrown already.
            _ = sqlite3_reset(_statement);
        }
    }

    public void Dispose() => _statement.Dispose();

    private int Bind(int place, object? value) => value switch
    {
        null => sqlite3_bind_null(_statement, place),
        // An empty span has no address, which SQLite takes for NULL.
        "" => sqlite3_bind_text(_statement, place, ""),
        string text => sqlite3_bind_text(_statement, place, Utf8(text)),
        long number => sqlite3_bind_int64(_statement, place, number),
        int number => sqlite3_bind_int64(_statement, place, number),
        bool truth => sqlite3_bind_int(_statement, place, truth ? 1 : 0),
        double number => sqlite3_bind_double(_statement, place, number),
        byte[] { Length: 0 } => sqlite3_bind_zeroblob(_statement, place, 0),
        byte[] bytes => sqlite3_bind_blob(_statement, place, bytes),
        _ => throw new ArgumentException($"A {value.GetType().Name} is not kept.", nameof(value)),
    };

    private ReadOnlySpan<byte> Utf8(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_utf8.Length < most)
            _utf8 = new byte[most];
        return _utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, _utf8));
    }
}
