using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participants;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Storage.Participants;
using StudyPlatform.Storage.Schema;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Participants;

/// <summary>What lists and timelines say, whatever database they come from.</summary>
public abstract class ParticipantQueriesContract : IAsyncLifetime
{
    private TestStorage _storage = null!;
    private RunningStudy _study = null!;
    private OperatorDesk _desk = null!;

    protected abstract Task<TestStorage> OpenAsync();

    private IParticipantQueries Queries => _storage.Storage.Participants;

    public async ValueTask InitializeAsync()
    {
        _storage = await OpenAsync();
        _study = await _storage.AddLiveAsync(new SampleStudy());
        _desk = new OperatorDesk(_storage, _study);
    }

    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_filter_leaves_those_who_fit_and_counts_them()
    {
        var anna = await _desk.FinishAsync("anna", rightGuesses: 1);
        var berta = await _desk.FinishAsync("berta", platform: Platform.CloudResearch);
        var carla = await _desk.AdmitAsync("carla");
        await _storage.Participations.DeclineAsync(_study, TestStorage.Person("dora"), default);
        await _desk.DoAsync(anna, new OperatorCommand.Exclude("no attention"));
        await _desk.DoAsync(berta, new OperatorCommand.Reject("nothing was read"));
        await _desk.DoAsync(anna, new OperatorCommand.Approve());
        await _desk.ExportAsync(PaymentKind.Base);
        var cell = carla.Participation!.Cell;

        await AssertFitsAsync(new() { Status = ParticipationStatus.Completed }, anna, berta);
        await AssertFitsAsync(new() { Source = Platform.CloudResearch }, berta);
        await AssertFitsAsync(new() { Excluded = true }, anna);
        await AssertFitsAsync(new() { Excluded = false, Status = ParticipationStatus.Completed }, berta);
        await AssertFitsAsync(new() { Decision = Decision.Rejected }, berta);
        await AssertFitsAsync(new() { Payment = PaymentState.Exported }, anna);
        await AssertFitsAsync(new() { Payment = PaymentState.Rejected }, berta);
        await AssertFitsAsync(new() { Late = true });
        await AssertFitsAsync(new() { Version = 2 });
        await AssertFitsAsync(new() { Search = anna.Id.Value[5..12].ToUpperInvariant() }, anna);
        await AssertFitsAsync(new() { Search = " " + berta.CompletionCode.Value.ToLowerInvariant() + " " }, berta);
        await AssertFitsAsync(new() { Search = "%" });
        await AssertFitsAsync(new() { Condition = cell.Condition.ToString(), Status = ParticipationStatus.UnderWay }, carla);
        await AssertFitsAsync(new() { Method = cell.Second, Status = ParticipationStatus.UnderWay }, carla);
    }

    [Fact]
    public async Task A_search_looks_at_platforms_ids_only_for_whoever_may_see_them()
    {
        var anna = await _desk.FinishAsync("Anna77");

        var without = await Queries.ListAsync(_desk.Study, new() { Filter = new() { Search = "anna77" } }, default);
        var with = await Queries.ListWithIdentifiersAsync(_desk.Study, new() { Filter = new() { Search = "anna77" } }, default);

        Assert.Equal(0, without.Total);
        Assert.Equal("Anna77", Assert.Single(with.Rows).Identity!.Person);
        Assert.Null(Assert.Single((await Queries.ListAsync(_desk.Study, new(), default)).Rows).Identity);
        Assert.Equal(new PlatformIdentity(Platform.Prolific, "Anna77", "SAnna77", "HIT1"), await Queries.IdentifiersAsync(_desk.Study, anna.Id, default));
    }

    [Fact]
    public async Task Pages_in_any_order_together_are_everyone_once()
    {
        for (var i = 0; i < 7; i++)
            await _storage.AnswerAsync(_study, await _desk.AdmitAsync($"p{i}"), steps: i % 3 == 0 ? 99 : i, rightGuesses: i);
        await _storage.Participations.DeclineAsync(_study, TestStorage.Person("dora"), default);

        foreach (var order in Enum.GetValues<ParticipantOrder>())
        {
            foreach (var descending in (bool[])[false, true])
            {
                List<ParticipantRow> rows = [];
                for (var skip = 0; skip < 8; skip += 3)
                {
                    var page = await Queries.ListAsync(_desk.Study, new() { Order = order, Descending = descending, Skip = skip, Take = 3 }, default);
                    Assert.Equal(8, page.Total);
                    rows.AddRange(page.Rows);
                }

                Assert.Equal(8, rows.Select(row => row.Id).Distinct().Count());
                if (order is ParticipantOrder.Duration)
                    AssertSorted(rows.Select(row => row.Duration ?? TimeSpan.MinValue), descending);
                if (order is ParticipantOrder.Finished)
                    AssertSorted(rows.Select(row => row.FinishedAt ?? DateTimeOffset.MinValue), descending);
                if (order is ParticipantOrder.Started)
                    AssertSorted(rows.Select(row => row.StartedAt), descending);
                if (order is ParticipantOrder.CorrectGuesses)
                    AssertSorted(rows.Select(row => row.CorrectGuesses), descending);
            }
        }
    }

    [Fact]
    public async Task A_timeline_tells_everything_that_happened_with_the_images_that_were_shown()
    {
        var anna = await _desk.FinishAsync("anna", rightGuesses: 1);
        await _desk.DoAsync(anna, new OperatorCommand.Exclude("no attention"));

        var timeline = (await Queries.TimelineAsync(_desk.Study, anna.Id, default))!;

        Assert.Equal(15, timeline.Events.Count);
        Assert.Equal("admitted", timeline.Events[0].Kind);
        Assert.Equal(("excluded", OperatorDesk.Olga, "no attention"), (timeline.Events[^1].Kind, timeline.Events[^1].By, timeline.Events[^1].Reason));
        Assert.Equal(anna.Participation!.Stimuli, timeline.Stimuli);
        Assert.Equal(anna.Participation.Stimuli, timeline.Events.Select(happened => happened.Trial?.Stimulus).OfType<Domain.Bundles.StimulusId>());
        Assert.Equal(timeline.Trials, timeline.Events.Select(happened => happened.Trial).OfType<TrialRecord>());
        Assert.Equal(_study.Plan.Path.Count, timeline.Events.Count(happened => happened.Step is not null && happened.ShownAt < happened.At));
        Assert.Equal("Fine – 良い 🙂", timeline.Comment);
        Assert.Equal(2, timeline.Rankings.Count);
        Assert.Equal(2, timeline.Demographics.Count);
        Assert.Null(timeline.Row.Identity);
        Assert.Equal((3.00m, 0.20m), (timeline.Row.Base!.Amount, timeline.Row.Bonus!.Amount));
        Assert.Equal(_study.Version, timeline.Row.Version);
    }

    [Fact]
    public async Task Someone_who_declined_has_a_timeline_too()
    {
        var dora = (await _storage.Participations.DeclineAsync(_study, TestStorage.Person("dora"), default))!;

        var timeline = (await Queries.TimelineAsync(_desk.Study, dora.Id, default))!;

        Assert.Equal((ParticipationStatus.Declined, true), (timeline.Row.Status, timeline.Row.Cell is null));
        Assert.Empty(timeline.Stimuli);
        Assert.Equal("declined", Assert.Single(timeline.Events).Kind);
    }

    [Fact]
    public async Task Counts_say_how_many_there_are_of_each_sort()
    {
        await _desk.FinishAsync("anna");
        await _desk.AdmitAsync("berta", Platform.CloudResearch);
        await _storage.Participations.DeclineAsync(_study, TestStorage.Person("dora"), default);

        var counts = await Queries.CountsAsync(_desk.Study, default);

        Assert.Equal(3, counts.Total);
        Assert.Equal((1, 1, 1), (counts.Statuses[ParticipationStatus.Completed], counts.Statuses[ParticipationStatus.UnderWay], counts.Statuses[ParticipationStatus.Declined]));
        Assert.Equal((2, 1), (counts.Sources[Platform.Prolific], counts.Sources[Platform.CloudResearch]));
        Assert.Equal(2, counts.Conditions.Values.Sum());
    }

    [Fact]
    public async Task The_usual_page_is_read_by_an_index_in_its_order()
    {
        // With a handful of rows PostgreSQL would rather read the whole table; what is asked is whether it can do better.
        await using var raw = await RawDatabase.OpenAsync(_storage.Options);
        var isSqlite = _storage.Options.Provider is StorageProvider.Sqlite;
        if (!isSqlite)
            await raw.ExecuteAsync("SET enable_seqscan = off; SET enable_bitmapscan = off");
        await using var context = Context(raw);
        var page = ParticipantSelection.Order(ParticipantSelection.Select(context, "sample", new(), identifiers: false), ParticipantOrder.Started, descending: false).Take(50);
        await using var command = page.CreateDbCommand();
        command.CommandText = (isSqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + command.CommandText;

        List<string> plan = [];
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                plan.Add(reader.GetString(reader.FieldCount - 1));
        }

        Assert.Contains(plan, line => line.Contains("IX_participations_study_id_started_at", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, line => line.Contains("Seq Scan", StringComparison.Ordinal) || line.StartsWith("SCAN", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, line => line is "USE TEMP B-TREE FOR ORDER BY");
    }

    private StorageContext Context(DbConnection connection) => _storage.Options.Provider is StorageProvider.Sqlite
        ? new SqliteContext(new DbContextOptionsBuilder<SqliteContext>().UseSqlite(connection).Options)
        : new PostgresContext(new DbContextOptionsBuilder<PostgresContext>().UseNpgsql(connection).Options);

    private async Task AssertFitsAsync(ParticipantFilter filter, params StoredParticipation[] expected)
    {
        var page = await Queries.ListAsync(_desk.Study, new() { Filter = filter }, default);
        Assert.Equal(expected.Select(stored => stored.Id), page.Rows.Select(row => row.Id));
        Assert.Equal(expected.Length, page.Total);
        Assert.Equal(expected.Select(stored => stored.Id), await Queries.IdsAsync(_desk.Study, filter, default));
    }

    private static void AssertSorted<T>(IEnumerable<T> values, bool descending)
    {
        var given = values.ToList();
        Assert.Equal(descending ? given.OrderDescending() : given.Order(), given);
    }
}
