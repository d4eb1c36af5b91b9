using Microsoft.EntityFrameworkCore;

namespace StudyPlatform.Storage.Accounts;

/// <summary>Accounts on PostgreSQL; the migrations lie in <c>Migrations/Accounts/Postgres</c>.</summary>
internal sealed class PostgresAccountContext(DbContextOptions<PostgresAccountContext> options) : AccountContext(options);
