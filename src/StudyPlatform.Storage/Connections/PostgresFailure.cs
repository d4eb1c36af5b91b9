using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace StudyPlatform.Storage.Connections;

/// <summary>What PostgreSQL's failures mean, to the writer and to whoever runs the site.</summary>
internal static class PostgresFailure
{
    /// <summary>Of PostgreSQL's list of error codes; Npgsql has no name for it.</summary>
    private const string IdleInTransactionSessionTimeout = "25P03";

    private const string Key = $"{StorageOptions.Section}:{nameof(StorageOptions.ConnectionString)}";

    public static bool IsConflict(Exception exception) =>
        Inner(exception) is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation };

    public static StorageException? Explain(Exception exception)
    {
        var sentence = Inner(exception) switch
        {
            PostgresException failure => Sentence(failure),
            NpgsqlException failure => $"The PostgreSQL server cannot be reached or broke off: {Reason(failure)}; look at the server and at {Key}.",
            TimeoutException => $"The PostgreSQL server did not answer in time: look at the server and at {Key}.",
            _ => null,
        };
        return sentence is null ? null : new StorageException(sentence, exception);
    }

    private static string? Sentence(PostgresException failure) => failure.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => $"The PostgreSQL server does not let this user in ({failure.MessageText}): look at {Key}.",
        PostgresErrorCodes.InvalidCatalogName => $"The PostgreSQL server has no such database ({failure.MessageText}): create it, or look at {Key}.",
        PostgresErrorCodes.InsufficientPrivilege => $"The PostgreSQL user lacks a right ({failure.MessageText}): grant it, or name another user in {Key}.",
        PostgresErrorCodes.DiskFull => "The disk of the PostgreSQL server is full: nothing of this was kept; make room and try again.",
        PostgresErrorCodes.TooManyConnections => $"The PostgreSQL server has no connection left: raise its max_connections, or lower {StorageOptions.Section}:{nameof(StorageOptions.Writers)} or Maximum Pool Size in {Key}.",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => $"The PostgreSQL server is shutting down or starting ({failure.MessageText}): try again shortly.",
        IdleInTransactionSessionTimeout => "The PostgreSQL server ended a transaction in which nothing happened for too long: nothing of this was kept; look whether this machine stood still, and try again.",
        PostgresErrorCodes.ReadOnlySqlTransaction => $"The PostgreSQL server is a read-only copy: name the primary in {Key}.",
        PostgresErrorCodes.UndefinedTable => "The PostgreSQL database has not the tables of this program: start the site on it once.",
        _ => null,
    };

    /// <summary>What lies below EF's own exceptions; the second is what it makes of a failure that may pass.</summary>
    private static Exception Inner(Exception exception) => exception switch
    {
        DbUpdateException { InnerException: { } inner } => Inner(inner),
        InvalidOperationException { InnerException: NpgsqlException or DbUpdateException or TimeoutException } wrapped => Inner(wrapped.InnerException!),
        _ => exception,
    };

    private static string Reason(NpgsqlException failure) => (failure.InnerException?.Message ?? failure.Message).TrimEnd('.');
}
