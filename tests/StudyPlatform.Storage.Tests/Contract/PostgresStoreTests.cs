using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Contract;

public sealed class PostgresStoreTests(PostgresCluster cluster) : StoreContract
{
    protected override Task<TestStorage> OpenAsync() => TestStorage.OnPostgresAsync(cluster);
}
