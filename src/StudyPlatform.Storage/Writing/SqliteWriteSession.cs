using Microsoft.Data.Sqlite;
using StudyPlatform.Storage.Connections;

namespace StudyPlatform.Storage.Writing;

/// <summary>SQLite's writer.</summary>
internal sealed class SqliteWriteSession(SqliteConnection connection) : WriteSession(connection)
{
    private readonly Dictionary<Statement, SqliteStatement> _statements = [];

    public override int Execute(Statement statement, params ReadOnlySpan<object?> values)
    {
        ArgumentNullException.ThrowIfNull(statement);
        if (!_statements.TryGetValue(statement, out var prepared))
        {
            prepared = new SqliteStatement(((SqliteConnection)Connection).Handle!, statement);
            _statements.Add(statement, prepared);
        }

        return prepared.Execute(values);
    }

    protected override void Dispose(bool disposing)
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
        _statements.Clear();
        base.Dispose(disposing);
    }
}
