using System.Data.Common;
using Microsoft.Data.Sqlite;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Auditing;

public sealed class SqliteAuditTests : AuditContract
{
    protected override string DropTriggers => "DROP TRIGGER admin_audit_no_update; DROP TRIGGER admin_audit_no_delete; DROP TRIGGER admin_audit_at_end;";

    [Fact]
    public async Task A_line_is_not_replaced_either()
    {
        await Storage.Storage.Audit.AppendAsync(new AuditAction("1", "anna", "study.opened", "animals"), default);
        await using var connection = await OpenRawAsync();

        await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync(
            "INSERT OR REPLACE INTO admin_audit (sequence, at, name, action, subject, detail, sha256) SELECT 1, at, 'ben', action, subject, detail, sha256 FROM admin_audit WHERE sequence = 1"));
    }

    protected override Task<TestStorage> OpenAsync() => TestStorage.OnSqliteAsync();

    protected override async Task<DbConnection> OpenRawAsync()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Storage.Options.FilePath, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
