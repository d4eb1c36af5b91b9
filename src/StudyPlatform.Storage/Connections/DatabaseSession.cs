using System.Data;
using System.Data.Common;

namespace StudyPlatform.Storage.Connections;

/// <summary>An open connection with what was prepared on it. One thread at a time.</summary>
public abstract class DatabaseSession : IDisposable
{
    private readonly Dictionary<Statement, DbCommand> _prepared = [];

    private protected DatabaseSession(DbConnection connection) => Connection = connection;

    public DbConnection Connection { get; }

    /// <summary>Runs one statement that gives no rows.</summary>
    /// <param name="statement">What to run.</param>
    /// <param name="values">Of its parameters, in their order; null for NULL.</param>
    /// <returns>How many rows it wrote.</returns>
    public virtual int Execute(Statement statement, params ReadOnlySpan<object?> values) => Bind(statement, values).ExecuteNonQuery();

    /// <summary>Runs a statement that gives rows; the reader is to be disposed before the session is used again.</summary>
    public DbDataReader Query(Statement statement, params ReadOnlySpan<object?> values) => Bind(statement, values).ExecuteReader();

    /// <summary>The first value of the first row; null if there is none or it is NULL.</summary>
    public object? Scalar(Statement statement, params ReadOnlySpan<object?> values) =>
        Bind(statement, values).ExecuteScalar() is { } value and not DBNull ? value : null;

    /// <summary>The prepared command of a statement, with its values set.</summary>
    public DbCommand Bind(Statement statement, params ReadOnlySpan<object?> values)
    {
        ArgumentNullException.ThrowIfNull(statement);
        if (!_prepared.TryGetValue(statement, out var command))
        {
            command = Prepare(statement);
            _prepared.Add(statement, command);
        }

        if (values.Length != command.Parameters.Count)
            throw new ArgumentException($"{command.Parameters.Count} values are asked for, {values.Length} are given: {statement.Sql}", nameof(values));
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <param name="disposing">Always true: there is nothing to finalize.</param>
    protected virtual void Dispose(bool disposing)
    {
        foreach (var command in _prepared.Values)
            command.Dispose();
        _prepared.Clear();
        Connection.Dispose();
    }

    private DbCommand Prepare(Statement statement)
    {
        var command = Connection.CreateCommand();
        command.CommandText = statement.Sql;
        foreach (var (name, type) in statement.Parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.DbType = type;
            parameter.Direction = ParameterDirection.Input;
            command.Parameters.Add(parameter);
        }

        command.Prepare();
        return command;
    }
}
