using Microsoft.EntityFrameworkCore;

namespace StudyPlatform.Storage.Accounts;

/// <summary>Accounts on SQLite; the migrations lie in <c>Migrations/Accounts/Sqlite</c>.</summary>
internal sealed class SqliteAccountContext(DbContextOptions<SqliteAccountContext> options) : AccountContext(options);
