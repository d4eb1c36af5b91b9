using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Participants;

public sealed class PostgresParticipantQueriesTests(PostgresCluster cluster) : ParticipantQueriesContract
{
    protected override Task<TestStorage> OpenAsync() => TestStorage.OnPostgresAsync(cluster);
}
