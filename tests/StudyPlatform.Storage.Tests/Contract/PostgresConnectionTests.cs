using Npgsql;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Contract;

public sealed class PostgresConnectionTests(PostgresCluster cluster)
{
    [Fact]
    public async Task After_the_server_cut_every_connection_readers_and_writers_go_on_as_if_nothing_had_been()
    {
        await using var storage = await TestStorage.OnPostgresAsync(cluster);
        var study = await storage.AddLiveAsync(new SampleStudy { PeoplePerCondition = 20 });
        var stored = await storage.AdmitAsync(study, "anna");
        for (var i = 0; i < 10; i++)
            await storage.AdmitAsync(study, $"before-{i}");
        Assert.NotNull(await storage.Participations.FindAsync(stored.Code, CancellationToken.None));

        Assert.InRange(await CutAsync(storage.Options.ConnectionString!), 2, int.MaxValue);
        var found = await storage.Participations.FindAsync(stored.Code, CancellationToken.None);
        var admitted = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => storage.AdmitAsync(study, $"after-{i}")));
        var finished = await storage.AnswerAsync(study, stored);

        Assert.Equal(stored.Id, found!.Id);
        Assert.Equal(10, admitted.Select(person => person.Id).Distinct().Count());
        Assert.False(finished.Participation!.IsOpen);
        Assert.True((await storage.Storage.VerifyAsync(CancellationToken.None)).Holds);
    }

    private static async Task<int> CutAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", connection);
        return (int)(long)(await command.ExecuteScalarAsync())!;
    }
}
