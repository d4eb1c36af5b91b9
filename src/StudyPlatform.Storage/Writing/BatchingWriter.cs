using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Measuring;

namespace StudyPlatform.Storage.Writing;

/// <summary>
/// Everything that is written goes through here. Work that waits at the same time shares one transaction and one
/// sync of the disk, each piece in a savepoint of its own; a caller is answered when its work is on disk. A piece that
/// fails leaves no trace and does not disturb the others; if the transaction cannot be committed, everyone in it gets
/// the exception and nothing was kept.
/// </summary>
public sealed class BatchingWriter : IAsyncDisposable
{
    private readonly WriterThread[] _threads;
    private readonly SemaphoreSlim _room;
    private readonly StorageInstruments _instruments;
    private int _next;

    internal BatchingWriter(Database database, TimeProvider clock)
    {
        var capacity = database.Options.QueueCapacity;
        _room = new SemaphoreSlim(capacity);
        _instruments = new StorageInstruments(database, clock, () => capacity - _room.CurrentCount);
        _threads = [.. Enumerable.Range(0, database.Writers).Select(_ => new WriterThread(database, clock, Counts, _instruments, done => _room.Release(done)))];
    }

    public WriterCounts Counts { get; } = new();

    internal StorageInstruments Instruments => _instruments;

    /// <summary>Does a piece of work within a transaction.</summary>
    /// <param name="work">What to do. It may be run again from the start where others get in its way, so all it changes is the database.</param>
    /// <param name="key">Work with the same key is done in the order it came, and on PostgreSQL by the same connection; null for no matter.</param>
    /// <param name="cancellationToken">Gives up waiting; what was begun may still be done.</param>
    /// <returns>What the work returned, once it is on disk.</returns>
    /// <exception cref="StorageException">The database failed; nothing was kept.</exception>
    /// <exception cref="ObjectDisposedException">The writer is shutting down.</exception>
    public Task<T> RunAsync<T>(Func<WriteSession, T> work, string? key = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return StorageInstruments.IsTraced ? TracedAsync(work, key, cancellationToken) : EnqueueAsync(work, key, cancellationToken);
    }

    /// <summary>Takes nothing in any more, and ends when everything that was taken in is answered.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var thread in _threads)
            thread.Queue.Close();
        await Task.WhenAll(_threads.Select(thread => thread.Ended)).ConfigureAwait(false);
        _instruments.Dispose();
    }

    private async Task<T> TracedAsync<T>(Func<WriteSession, T> work, string? key, CancellationToken cancellationToken)
    {
        var span = _instruments.Span("write");
        Exception? failure = null;
        try
        {
            return await EnqueueAsync(work, key, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failure = exception;
            throw;
        }
        finally
        {
            StorageInstruments.End(span, failure);
        }
    }

    private Task<T> EnqueueAsync<T>(Func<WriteSession, T> work, string? key, CancellationToken cancellationToken)
    {
        var item = new WorkItem<T>(work, cancellationToken) { Key = key };
        if (!_room.Wait(0, CancellationToken.None))
            return WaitForRoomAsync(item, cancellationToken);
        Add(item);
        return cancellationToken.CanBeCanceled ? item.Answer.WaitAsync(cancellationToken) : item.Answer;
    }

    private async Task<T> WaitForRoomAsync<T>(WorkItem<T> item, CancellationToken cancellationToken)
    {
        await _room.WaitAsync(cancellationToken).ConfigureAwait(false);
        Add(item);
        return await item.Answer.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private void Add(WorkItem item)
    {
        var index = _threads.Length == 1 ? 0 : item.Key is { } key ? StringComparer.Ordinal.GetHashCode(key) : Interlocked.Increment(ref _next);
        if (_threads[(uint)index % (uint)_threads.Length].Queue.TryAdd(item))
            return;
        _room.Release();
        ObjectDisposedException.ThrowIf(true, this);
    }
}
