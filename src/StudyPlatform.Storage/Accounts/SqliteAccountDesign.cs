using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace StudyPlatform.Storage.Accounts;

/// <summary>What <c>dotnet ef</c> asks for when a migration is added; the file is not touched.</summary>
internal sealed class SqliteAccountDesign : IDesignTimeDbContextFactory<SqliteAccountContext>
{
    public SqliteAccountContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteAccountContext>().UseSqlite("Data Source=design.db", sqlite => sqlite.MigrationsHistoryTable(AccountContext.HistoryTable)).Options);
}
