using System.Runtime.InteropServices;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Measuring;

namespace StudyPlatform.Storage.Writing;

/// <summary>
/// One connection that writes, on a thread of its own: takes all work that waits, does each piece within a savepoint,
/// commits once, and then answers everyone. It never waits for more work to come: while one commit is synced, the
/// work of the next one gathers.
/// </summary>
internal sealed class WriterThread
{
    /// <summary>How often a piece of work is tried that others get in the way of.</summary>
    private const int MaxAttempts = 8;

    private readonly Database _database;
    private readonly TimeProvider _clock;
    private readonly WriterCounts _counts;
    private readonly StorageInstruments _instruments;
    private readonly Action<int> _done;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WriteSession? _session;

    /// <param name="database">Where to.</param>
    /// <param name="clock">The time of transactions.</param>
    /// <param name="counts">What was done is counted here.</param>
    /// <param name="instruments">Told of each transaction.</param>
    /// <param name="done">Told how many pieces of work were answered.</param>
    public WriterThread(Database database, TimeProvider clock, WriterCounts counts, StorageInstruments instruments, Action<int> done)
    {
        (_database, _clock, _counts, _instruments, _done) = (database, clock, counts, instruments, done);
        new Thread(Loop) { IsBackground = true, Name = "StudyPlatform writer" }.Start();
    }

    public WorkQueue Queue { get; } = new();

    /// <summary>Ends when the queue is closed and everything in it is answered.</summary>
    public Task Ended => _ended.Task;

    private void Loop()
    {
        List<WorkItem> taken = [];
        while (Queue.Take(ref taken))
        {
            foreach (var batch in taken.Chunk(_database.MaxBatch))
                Process(batch);
            _done(taken.Count);
            taken.Clear();
        }

        Discard();
        _ended.SetResult();
    }

    private void Process(WorkItem[] batch)
    {
        // Servers that lock rows in the same order cannot lock each other out.
        if (_database.Writers > 1)
            batch = [.. batch.OrderBy(item => item.Key, StringComparer.Ordinal)];
        var again = Transact(batch);
        while (again.Count > 0)
            again = [.. again.SelectMany(item => Transact([item]))];
    }

    /// <summary>Does the work in one transaction, and answers whoever is done or failed.</summary>
    /// <returns>What others got in the way of and is to be tried again, each by itself.</returns>
    private List<WorkItem> Transact(WorkItem[] batch)
    {
        List<WorkItem> again = [];
        foreach (var item in batch)
            item.IsSettled = false;
        var wasOpen = _session is not null;
        var committing = false;
        var begun = _instruments.Begin();
        try
        {
            var session = _session ??= _database.OpenWriter();
            _database.Begin(session);
            session.Now = Micros.Whole(_clock.GetUtcNow());
            if (batch is [{ IsCancelled: false } alone])
                Run(session, alone);
            else
                RunEach(session, batch, again);
            committing = true;
            _database.Commit(session);
        }
        catch (Exception exception)
        {
            RollBack();
            _instruments.Transaction(begun, 0, exception);
            // A connection that lay open may have been cut meanwhile, by a restart of the server for one. Nothing was
            // committed, so the work is done on a new connection; once only, since that one was not open before.
            var cut = wasOpen && !committing && _session is null;
            foreach (var item in batch.Where(item => !item.IsSettled))
            {
                if (cut)
                    again.Add(item);
                else
                    Settle(item, exception, again);
            }

            return again;
        }

        // Told first: whoever is answered may look at the counts.
        var done = batch.Count(item => !item.IsSettled);
        _instruments.Transaction(begun, done, failure: null);
        _counts.Committed(done);
        foreach (var item in batch.Where(item => !item.IsSettled))
            item.Complete();
        return again;
    }

    private void RunEach(WriteSession session, WorkItem[] batch, List<WorkItem> again)
    {
        foreach (var item in batch)
        {
            if (item.IsCancelled)
            {
                item.IsSettled = true;
                item.Cancel();
                continue;
            }

            _database.Mark(session);
            try
            {
                Run(session, item);
                _database.KeepMark(session);
            }
            catch (Exception exception)
            {
                // Should this fail too, the transaction is gone, and with it everyone's work.
                _database.RollBackToMark(session);
                Settle(item, exception, again);
            }
        }
    }

    private static void Run(WriteSession session, WorkItem item)
    {
        item.Attempts++;
        item.Run(session);
    }

    /// <summary>The work was not done: tries it again where that may help, and says so to the caller where not.</summary>
    private void Settle(WorkItem item, Exception exception, List<WorkItem> again)
    {
        item.IsSettled = true;
        var conflict = exception is ConflictException || _database.IsConflict(exception);
        if (conflict && item.Attempts < MaxAttempts)
            again.Add(item);
        else if (conflict)
            item.Fail(new StorageException($"Others changed the same data {MaxAttempts} times over: nothing of this was kept; try again.", exception));
        else
            item.Fail(_database.Explain(exception) ?? exception);
    }

    private void RollBack()
    {
        try
        {
            if (_session is { } session)
                _database.RollBack(session);
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or InvalidOperationException or IOException)
        {
            // The connection is not fit for use any more, which is looked at next.
        }

        if (_session is { } left && !_database.IsUsable(left))
            Discard();
    }

    private void Discard()
    {
        var session = _session;
        _session = null;
        try
        {
            session?.Dispose();
        }
        catch (System.Data.Common.DbException)
        {
            // A broken connection may not even close cleanly; a new one is opened for the next work.
        }
    }
}
