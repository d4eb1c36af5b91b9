using Microsoft.EntityFrameworkCore;

namespace StudyPlatform.Storage.Schema;

/// <summary>The tables on SQLite; its migrations lie in <c>Migrations/Sqlite</c>.</summary>
internal sealed class SqliteContext(DbContextOptions<SqliteContext> options) : StorageContext(options);
