using System.Data.Common;
using Npgsql;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Auditing;

public sealed class PostgresAuditTests(PostgresCluster cluster) : AuditContract
{
    protected override string DropTriggers => "DROP TRIGGER admin_audit_keep ON admin_audit; DROP TRIGGER admin_audit_keep_all ON admin_audit;";

    [Fact]
    public async Task The_table_is_not_emptied_either()
    {
        await Storage.Storage.Audit.AppendAsync(new AuditAction("1", "anna", "study.opened", "animals"), default);
        await using var connection = await OpenRawAsync();

        await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync("TRUNCATE admin_audit"));
    }

    protected override Task<TestStorage> OpenAsync() => TestStorage.OnPostgresAsync(cluster);

    protected override async Task<DbConnection> OpenRawAsync()
    {
        var connection = new NpgsqlConnection(Storage.Options.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
