using System.Data;
using Npgsql;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Contract;

public sealed class PostgresFailureTests(PostgresCluster cluster)
{
    private static readonly Statement Show = new("SHOW idle_in_transaction_session_timeout");

    private static readonly Statement Count = new("SELECT COUNT(*) FROM studies WHERE id <> @id", ("id", DbType.String));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_breaks_off_in_the_middle_of_a_verification_is_one_sentence()
    {
        await using var storage = await TestStorage.OnPostgresAsync(cluster);
        await storage.AdmitAsync(await storage.AddLiveAsync(new SampleStudy()), "anna");
        await using var other = new NpgsqlConnection(storage.Options.ConnectionString);
        await other.OpenAsync(Stop);
        await using var locked = await other.BeginTransactionAsync(Stop);
        await ExecuteAsync(other, "LOCK TABLE stimulus_showings IN ACCESS EXCLUSIVE MODE");

        var verifying = storage.Storage.VerifyAsync(Stop);
        while (!verifying.IsCompleted)
        {
            await ExecuteAsync(other, "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");
            await Task.Delay(TimeSpan.FromMilliseconds(20), Stop);
        }

        var failure = await Assert.ThrowsAsync<StorageException>(() => verifying);

        Assert.Contains("The PostgreSQL server", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_breaks_off_in_the_middle_of_an_export_is_one_sentence()
    {
        await using var storage = await TestStorage.OnPostgresAsync(cluster);
        await storage.AdmitAsync(await storage.AddLiveAsync(new SampleStudy { Id = "cut" }), "anna");
        await using var results = await storage.Storage.Results.OpenAsync(new StudyId("cut"), ResultFilter.None, Stop);
        await using var other = new NpgsqlConnection(storage.Options.ConnectionString);
        await other.OpenAsync(Stop);

        await ExecuteAsync(other, "SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        var failure = await Assert.ThrowsAsync<StorageException>(async () =>
        {
            await foreach (var _ in results.EventsAsync(Stop))
            {
            }
        });

        Assert.Contains("The PostgreSQL server", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_writer_that_stood_still_in_a_transaction_loses_it_and_does_the_work_on_a_new_connection()
    {
        await using var storage = await TestStorage.OnPostgresAsync(cluster, new StorageOptions { Writers = 1 });
        var limit = await storage.Storage.Writer.RunAsync(session => (string)session.Scalar(Show)!, cancellationToken: Stop);
        var attempts = 0;

        var studies = await storage.Storage.Writer.RunAsync(
            session =>
            {
                if (++attempts == 1)
                {
                    session.Execute(new Statement("SET idle_in_transaction_session_timeout = '50ms'"));
                    // Longer than that, without a word to the server.
                    Stop.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(500));
                }

                return (long)session.Scalar(Count, "none")!;
            },
            cancellationToken: Stop);

        Assert.Equal("10s", limit);
        Assert.Equal((0L, 2), (studies, attempts));
    }

    private static async Task<long> ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Stop) is long count ? count : 0;
    }
}
