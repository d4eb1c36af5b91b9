using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Measuring;

namespace StudyPlatform.Storage.Reading;

/// <summary>Connections that read, with what was prepared on them, lent to one reader at a time; readers never wait for writers.</summary>
internal sealed class ReadPool(Database database, StorageInstruments instruments) : IAsyncDisposable
{
    private readonly ConcurrentStack<ReadSession> _idle = [];
    private volatile bool _disposed;

    /// <summary>Reads something.</summary>
    /// <exception cref="StorageException">The database failed.</exception>
    public async Task<T> ReadAsync<T>(Func<ReadSession, CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ReadSession? session = null;
        var begun = instruments.Begin();
        var span = instruments.Span("read");
        Exception? failure = null;
        try
        {
            if (_idle.TryPop(out session))
            {
                try
                {
                    return await ReadOnAsync(session, read, cancellationToken).ConfigureAwait(false);
                }
                catch (DbException) when (session.Connection.State is not ConnectionState.Open)
                {
                    // It lay idle and was cut meanwhile, by a restart of the server for one; so were the others.
                    session.Dispose();
                    CloseIdle();
                }
            }

            session = await database.OpenReaderAsync(cancellationToken).ConfigureAwait(false);
            return await ReadOnAsync(session, read, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failure = exception;
            // What is wrong with the connection is not known; the next reader gets a new one.
            session?.Dispose();
            if (database.TryExplain(exception, out var explained))
                throw explained;
            throw;
        }
        finally
        {
            instruments.Read(begun, failure);
            StorageInstruments.End(span, failure);
        }
    }

    public ValueTask DisposeAsync()
    {
        _disposed = true;
        CloseIdle();
        return ValueTask.CompletedTask;
    }

    private async ValueTask<T> ReadOnAsync<T>(ReadSession session, Func<ReadSession, CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        var result = await read(session, cancellationToken).ConfigureAwait(false);
        GiveBack(session);
        return result;
    }

    private void CloseIdle()
    {
        while (_idle.TryPop(out var session))
            session.Dispose();
    }

    private void GiveBack(ReadSession session)
    {
        if (_disposed || _idle.Count >= database.MaxIdleReaders)
            session.Dispose();
        else
            _idle.Push(session);
    }
}
