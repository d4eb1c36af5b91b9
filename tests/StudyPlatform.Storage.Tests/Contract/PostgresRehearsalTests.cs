using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Contract;

public sealed class PostgresRehearsalTests(PostgresCluster cluster) : RehearsalContract
{
    protected override Task<TestStorage> OpenAsync() => TestStorage.OnPostgresAsync(cluster);
}
