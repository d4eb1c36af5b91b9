using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Payments;

public sealed class PostgresLedgerProperties(PostgresCluster cluster) : LedgerProperties
{
    protected override int Sequences => 6;

    protected override Task<TestStorage> OpenAsync() => TestStorage.OnPostgresAsync(cluster);
}
