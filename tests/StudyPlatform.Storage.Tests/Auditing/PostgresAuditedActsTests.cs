using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Auditing;

public sealed class PostgresAuditedActsTests(PostgresCluster cluster) : AuditedActsContract
{
    protected override Task<TestStorage> OpenAsync() => TestStorage.OnPostgresAsync(cluster);
}
