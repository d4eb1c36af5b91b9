using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Accounts;

public sealed class PostgresAccountTests(PostgresCluster cluster) : AccountContract
{
    protected override Task<TestStorage> OpenAsync() => TestStorage.OnPostgresAsync(cluster);
}
