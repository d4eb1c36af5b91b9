using Microsoft.Data.Sqlite;
using SQLitePCL;
using StudyPlatform.Storage.Connections;

namespace StudyPlatform.Storage.Copying;

/// <summary>
/// A copy of SQLite's file as it is at one moment, made while others write: <c>VACUUM INTO</c> reads within one
/// transaction, keeps nobody from writing, and leaves out what was deleted. (The online backup begins anew whenever
/// another program writes, and on a busy site would not end.)
/// </summary>
internal static class SqliteCopy
{
    /// <summary>How many of SQLite's instructions are run between two looks at whether the work is to be given up; less than a millisecond.</summary>
    private const int InstructionsBetweenLooks = 1000;

    /// <param name="database">Which one.</param>
    /// <param name="path">A file that is not there.</param>
    /// <param name="cancellationToken">Gives up; what is there of the copy is the caller's to take away.</param>
    public static void Write(SqliteDatabase database, string path, CancellationToken cancellationToken)
    {
        using var connection = database.Open("PRAGMA temp_store = MEMORY;", SqliteOpenMode.ReadOnly);
        Run(
            connection,
            "VACUUM INTO $path",
            command =>
            {
                command.Parameters.AddWithValue("$path", path);
                try
                {
                    command.ExecuteNonQuery();
                }
                catch (SqliteException exception) when (exception.SqliteErrorCode is raw.SQLITE_FULL or raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY)
                {
                    // Of the two files it is the copy that is written.
                    throw new StorageException($"The copy {path} cannot be written ({exception.Message.TrimEnd('.')}): make room, or name another folder.", exception);
                }
            },
            cancellationToken);
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(file);
    }

    /// <summary>Looks at every page of a file: whether it is a database, whole, and its indexes agree with its tables.</summary>
    /// <returns>What is wrong, at most ten findings; none if all is well.</returns>
    public static IReadOnlyList<string> Check(SqliteDatabase database, CancellationToken cancellationToken)
    {
        using var connection = database.Open("PRAGMA query_only = ON;");
        List<string> findings = [];
        Run(
            connection,
            "PRAGMA integrity_check(10)",
            command =>
            {
                using var reader = command.ExecuteReader();
                while (reader.Read())
                    findings.Add(reader.GetString(0));
            },
            cancellationToken);
        return findings is ["ok"] ? [] : findings;
    }

    private static void Run(SqliteConnection connection, string sql, Action<SqliteCommand> use, CancellationToken cancellationToken)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        // As long as the database is large.
        command.CommandTimeout = 0;
        raw.sqlite3_progress_handler(connection.Handle!, InstructionsBetweenLooks, _ => cancellationToken.IsCancellationRequested ? 1 : 0, null);
        try
        {
            use(command);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException("The copy was given up.", exception, cancellationToken);
        }
    }
}
