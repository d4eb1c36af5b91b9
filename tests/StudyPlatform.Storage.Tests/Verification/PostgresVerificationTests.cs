using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Verification;

public sealed class PostgresVerificationTests(PostgresCluster cluster) : VerificationContract
{
    protected override Task<TestStorage> OpenAsync() => TestStorage.OnPostgresAsync(cluster);
}
