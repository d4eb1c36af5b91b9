using Microsoft.EntityFrameworkCore;

namespace StudyPlatform.Storage.Connections;

/// <summary>Makes the tables, or brings them up to date; servers that start together take turns by EF's own lock, which ends with its connection.</summary>
internal static class PostgresMigration
{
    public static async Task RunAsync(PostgresDatabase database, CancellationToken cancellationToken)
    {
        await using var studies = database.CreateContext();
        await UpdateAsync(database, studies, cancellationToken).ConfigureAwait(false);
        await using var accounts = database.CreateAccountContext();
        await UpdateAsync(database, accounts, cancellationToken).ConfigureAwait(false);
    }

    private static async Task UpdateAsync(PostgresDatabase database, DbContext context, CancellationToken cancellationToken)
    {
        // EF makes a database that is not there; opening the connection first says instead that it is not.
        if (!database.Options.CreateIfMissing)
            await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        if (await MigrationState.IsPendingAsync(context, "The PostgreSQL database", cancellationToken).ConfigureAwait(false))
            await context.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
    }
}
