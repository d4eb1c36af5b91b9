using System.Data;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Tests.Surroundings;
using StudyPlatform.Storage.Writing;

namespace StudyPlatform.Storage.Tests.Writing;

public sealed class BatchingWriterTests : IAsyncLifetime
{
    private static readonly Statement Insert = new("INSERT INTO notes (text) VALUES (@text)", ("text", DbType.String));
    private static readonly Statement Count = new("SELECT COUNT(*) FROM notes");

    private TestStorage _storage = null!;

    private BatchingWriter Writer => _storage.Storage.Writer;

    public ValueTask InitializeAsync() => new(OpenAsync(new StorageOptions()));

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    [Fact]
    public async Task Work_that_waits_shares_one_commit()
    {
        var (commits, items) = (Writer.Counts.Commits, Writer.Counts.Items);
        Task[] notes;
        using (await HoldAsync())
            notes = [.. Enumerable.Range(0, 200).Select(i => NoteAsync($"{i}"))];

        await Task.WhenAll(notes);

        Assert.Equal(201, Writer.Counts.Items - items);
        // The one that held the others up, and theirs.
        Assert.Equal(2, Writer.Counts.Commits - commits);
        Assert.Equal(200, await CountAsync());
    }

    [Fact]
    public async Task A_single_piece_of_work_does_not_wait_for_others()
    {
        var commits = Writer.Counts.Commits;

        for (var i = 0; i < 5; i++)
            await NoteAsync("alone");

        Assert.Equal(5, Writer.Counts.Commits - commits);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Work_that_fails_leaves_no_trace_and_does_not_disturb_the_others(bool alone)
    {
        Task before = Task.CompletedTask, after = Task.CompletedTask;
        Task<int> failing;
        using (await HoldAsync())
        {
            if (!alone)
                before = NoteAsync("before");
            failing = Writer.RunAsync<int>(session =>
            {
                session.Execute(Insert, "half done");
                throw new InvalidOperationException("on purpose");
            });
            if (!alone)
                after = NoteAsync("after");
        }

        Assert.Equal("on purpose", (await Assert.ThrowsAsync<InvalidOperationException>(() => failing)).Message);
        await Task.WhenAll(before, after);
        Assert.Equal(alone ? 0 : 2, await CountAsync());
    }

    [Fact]
    public async Task A_commit_that_fails_is_told_to_everyone_in_it_and_nothing_is_kept()
    {
        Task[] notes;
        Task broken;
        using (await HoldAsync())
        {
            notes = [.. Enumerable.Range(0, 3).Select(i => NoteAsync($"{i}"))];
            // A foreign key that is looked at only when the transaction ends.
            broken = Writer.RunAsync(session =>
            {
                session.Execute(new Statement("PRAGMA defer_foreign_keys = ON"));
                return session.Execute(new Statement("INSERT INTO comments (participation_id, text) VALUES (999, 'x')"));
            });
        }

        await Assert.ThrowsAnyAsync<Exception>(() => broken);
        foreach (var note in notes)
            await Assert.ThrowsAnyAsync<Exception>(() => note);
        Assert.Equal(0, await CountAsync());
        await NoteAsync("it goes on");
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task A_full_disk_is_said_in_one_sentence_and_nothing_is_kept_in_part()
    {
        await Writer.RunAsync(session => session.Execute(new Statement("PRAGMA max_page_count = 1")));
        Task<int> full;
        using (await HoldAsync())
        {
            full = Writer.RunAsync(session =>
            {
                session.Execute(Insert, "small");
                return session.Execute(Insert, new string('x', 1_000_000));
            });
        }

        var error = await Assert.ThrowsAsync<StorageException>(() => full);
        Assert.Contains("full: nothing of this was kept; make room", error.Message, StringComparison.Ordinal);
        await Writer.RunAsync(session => session.Execute(new Statement("PRAGMA max_page_count = 100000000")));
        await NoteAsync("room again");
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Another_program_that_writes_is_waited_for()
    {
        await using var other = await RawDatabase.OpenAsync(_storage.Options);
        await other.ExecuteAsync("BEGIN IMMEDIATE");

        var note = NoteAsync("after the other");
        await Task.Delay(300);
        Assert.False(note.IsCompleted);
        await other.ExecuteAsync("COMMIT");

        await note;
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Another_program_that_does_not_end_is_named_as_the_reason()
    {
        await ReopenAsync(new StorageOptions { BusyTimeout = TimeSpan.FromMilliseconds(100) });
        await using var other = await RawDatabase.OpenAsync(_storage.Options);
        await other.ExecuteAsync("BEGIN IMMEDIATE");

        var error = await Assert.ThrowsAsync<StorageException>(() => NoteAsync("blocked"));

        Assert.Contains("Another program has", error.Message, StringComparison.Ordinal);
        await other.ExecuteAsync("ROLLBACK");
        await NoteAsync("free again");
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Callers_wait_while_the_queue_is_full_and_may_give_up()
    {
        await ReopenAsync(new StorageOptions { QueueCapacity = 2 });
        using var patience = new CancellationTokenSource();
        Task waiting, givenUp;
        using (await HoldAsync())
        {
            var second = NoteAsync("second");
            waiting = NoteAsync("third");
            givenUp = Writer.RunAsync(session => session.Execute(Insert, "never"), key: null, patience.Token);
            await patience.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
            Assert.False(second.IsCompleted);
        }

        await waiting;
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task Work_that_nobody_waits_for_any_more_is_not_begun()
    {
        using var patience = new CancellationTokenSource();
        Task givenUp;
        using (await HoldAsync())
        {
            givenUp = Writer.RunAsync(session => session.Execute(Insert, "never"), key: null, patience.Token);
            await patience.CancelAsync();
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Shutting_down_answers_what_is_under_way_and_takes_nothing_more()
    {
        Task[] notes;
        Task ended;
        using (await HoldAsync())
        {
            notes = [.. Enumerable.Range(0, 50).Select(i => NoteAsync($"{i}"))];
            ended = Writer.DisposeAsync().AsTask();
        }

        await ended;
        await Task.WhenAll(notes);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => NoteAsync("too late"));
        await _storage.ReopenAsync();
        Assert.Equal(50, await CountAsync());
    }

    [Fact]
    public async Task Work_that_others_get_in_the_way_of_is_tried_again_from_the_start()
    {
        var attempts = 0;
        Task<int> stubborn;
        Task neighbour;
        using (await HoldAsync())
        {
            stubborn = Writer.RunAsync(session =>
            {
                session.Execute(Insert, "stubborn");
                return ++attempts < 3 ? throw new ConflictException("someone was faster") : attempts;
            });
            neighbour = NoteAsync("neighbour");
        }

        Assert.Equal(3, await stubborn);
        await neighbour;
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task Work_that_others_always_get_in_the_way_of_is_given_up_in_the_end()
    {
        var error = await Assert.ThrowsAsync<StorageException>(() => Writer.RunAsync<int>(_ => throw new ConflictException("someone was faster")));

        Assert.Contains("Others changed the same data", error.Message, StringComparison.Ordinal);
    }

    private async Task OpenAsync(StorageOptions options)
    {
        _storage = await TestStorage.OnSqliteAsync(options);
        await Writer.RunAsync(session => session.Execute(new Statement("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)")));
    }

    private async Task ReopenAsync(StorageOptions options)
    {
        await _storage.DisposeAsync();
        await OpenAsync(options);
    }

    private Task NoteAsync(string text) => Writer.RunAsync(session => session.Execute(Insert, text));

    private Task<long> CountAsync() => Writer.RunAsync(session => (long)session.Scalar(Count)!);

    /// <summary>Keeps the writer busy until it is disposed of, so that work gathers.</summary>
    private async Task<IDisposable> HoldAsync()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var hold = new Hold();
        _ = Writer.RunAsync(_ =>
        {
            begun.SetResult();
            hold.Wait();
            return 0;
        });
        await begun.Task;
        return hold;
    }

    private sealed class Hold : IDisposable
    {
        private readonly ManualResetEventSlim _gate = new();

        public void Wait() => _gate.Wait();

        public void Dispose() => _gate.Set();
    }
}
