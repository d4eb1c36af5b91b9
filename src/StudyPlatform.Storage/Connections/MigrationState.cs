using Microsoft.EntityFrameworkCore;

namespace StudyPlatform.Storage.Connections;

/// <summary>How a database's tables stand to what this program knows.</summary>
internal static class MigrationState
{
    /// <returns>Whether something is still to be done.</returns>
    /// <exception cref="StorageException">The tables are of a newer program.</exception>
    public static async Task<bool> IsPendingAsync(DbContext context, string database, CancellationToken cancellationToken)
    {
        var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken).ConfigureAwait(false)).ToList();
        if (applied.Find(migration => !known.Contains(migration)) is { } newer)
            throw new StorageException($"{database} was written by a newer version of this program (it has {newer}): update the program.");
        return applied.Count < known.Count;
    }
}
