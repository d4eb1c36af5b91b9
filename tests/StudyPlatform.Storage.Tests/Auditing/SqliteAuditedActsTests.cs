using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Auditing;

public sealed class SqliteAuditedActsTests : AuditedActsContract
{
    protected override Task<TestStorage> OpenAsync() => TestStorage.OnSqliteAsync();
}
