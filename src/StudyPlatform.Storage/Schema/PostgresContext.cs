using Microsoft.EntityFrameworkCore;

namespace StudyPlatform.Storage.Schema;

/// <summary>The tables on PostgreSQL; its migrations lie in <c>Migrations/Postgres</c>.</summary>
internal sealed class PostgresContext(DbContextOptions<PostgresContext> options) : StorageContext(options);
