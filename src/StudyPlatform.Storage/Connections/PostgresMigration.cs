using Microsoft.EntityFrameworkCore;

namespace StudyPlatform.Storage.Connections;

/// <summary>Makes the tables, or brings them up to date; servers that start together take turns by EF's own lock, which ends with its connection.</summary>
internal static class PostgresMigration
{
    public static async Task RunAsync(PostgresDatabase database, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        if (await MigrationState.IsPendingAsync(context, "The PostgreSQL database", cancellationToken).ConfigureAwait(false))
            await context.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
    }
}
