using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace StudyPlatform.Storage.Connections;

/// <summary>What SQLite's failures mean to whoever runs the site.</summary>
internal static class SqliteFailure
{
    public static StorageException? Explain(Exception exception, StorageOptions options)
    {
        var file = options.FilePath;
        return exception switch
        {
            SqliteException { SqliteErrorCode: var code } failure when Sentence(code, file) is { } sentence => new StorageException(sentence, failure),
            UnauthorizedAccessException failure => new StorageException($"{Path.GetDirectoryName(file)} may not be written: give this user the right to, or choose another {StorageOptions.Section}:{nameof(StorageOptions.DataFolder)}.", failure),
            IOException failure => new StorageException($"{Path.GetDirectoryName(file)} cannot be used: {failure.Message.TrimEnd('.')}.", failure),
            _ => null,
        };
    }

    private static string? Sentence(int code, string file) => code switch
    {
        SQLITE_NOTADB => $"{file} is not a database of this program: move it away, or choose another {StorageOptions.Section}:{nameof(StorageOptions.DataFolder)}.",
        SQLITE_CORRUPT => $"{file} is damaged: restore it from a backup.",
        SQLITE_CANTOPEN => $"{file} cannot be opened: look whether its folder is there and this user may read and write it.",
        SQLITE_READONLY or SQLITE_PERM or SQLITE_AUTH => $"{file} may not be written: give this user the right to write it and its folder.",
        SQLITE_FULL => $"The disk of {file} is full: nothing of this was kept; make room and try again.",
        SQLITE_BUSY or SQLITE_LOCKED => $"Another program has {file} locked: nothing of this was kept; try again when it is done.",
        SQLITE_IOERR => $"The disk of {file} failed to read or write: nothing of this was kept; look at the disk.",
        _ => null,
    };
}
