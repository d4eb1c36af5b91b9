using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace StudyPlatform.Storage.Accounts;

/// <summary>What <c>dotnet ef</c> asks for when a migration is added; no server is reached.</summary>
internal sealed class PostgresAccountDesign : IDesignTimeDbContextFactory<PostgresAccountContext>
{
    public PostgresAccountContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresAccountContext>().UseNpgsql("Host=localhost;Database=design", npgsql => npgsql.MigrationsHistoryTable(AccountContext.HistoryTable)).Options);
}
