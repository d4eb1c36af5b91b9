using System.Diagnostics.CodeAnalysis;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Accounts;
using StudyPlatform.Storage.Schema;
using StudyPlatform.Storage.Writing;

namespace StudyPlatform.Storage.Connections;

/// <summary>What differs between the two databases.</summary>
internal abstract class Database(StorageOptions options) : IAsyncDisposable
{
    public StorageOptions Options { get; } = options;

    /// <summary>How many threads write, each with a connection of its own.</summary>
    public abstract int Writers { get; }

    /// <summary>How many connections that read are kept open while nobody reads.</summary>
    public abstract int MaxIdleReaders { get; }

    /// <summary>Most pieces of work in one transaction.</summary>
    public abstract int MaxBatch { get; }

    /// <summary>Makes or updates the tables.</summary>
    /// <exception cref="StorageException">The database cannot be reached, is none, or is of a newer version of this program.</exception>
    public abstract Task MigrateAsync(CancellationToken cancellationToken);

    public abstract WriteSession OpenWriter();

    public abstract ValueTask<ReadSession> OpenReaderAsync(CancellationToken cancellationToken);

    /// <summary>A context on a connection of its own, for reading.</summary>
    public abstract StorageContext CreateContext();

    /// <summary>Begins a transaction that sees the database as it is at one moment, and keeps nobody from writing.</summary>
    public abstract string BeginSnapshot { get; }

    /// <summary>A context on the writer's connection and in its transaction.</summary>
    public abstract StorageContext CreateContext(WriteSession session);

    public abstract void Begin(WriteSession session);

    /// <summary>Sets the mark that <see cref="RollBackToMark"/> goes back to.</summary>
    public abstract void Mark(WriteSession session);

    /// <summary>What was done since the mark stays.</summary>
    public abstract void KeepMark(WriteSession session);

    /// <summary>Undoes what was done since the mark.</summary>
    /// <exception cref="System.Data.Common.DbException">The whole transaction is gone.</exception>
    public abstract void RollBackToMark(WriteSession session);

    public abstract void Commit(WriteSession session);

    /// <summary>Undoes the transaction; nothing happens if there is none any more.</summary>
    public abstract void RollBack(WriteSession session);

    /// <summary>Whether the connection can be used for another transaction.</summary>
    public abstract bool IsUsable(WriteSession session);

    /// <summary>Whether the work failed only because others wrote at the same time, and may do if it is tried again.</summary>
    public abstract bool IsConflict(Exception exception);

    /// <summary>Lets one admission to a study happen at a time, over all servers.</summary>
    public abstract void LockAdmissions(WriteSession session, StudyId study);

    /// <summary>Lets one change to a study's exports and caps happen at a time, over all servers; participants do not wait for it.</summary>
    public abstract void LockLedger(WriteSession session, StudyId study);

    /// <summary>Lets one line be added to the audit log at a time, over all servers.</summary>
    public abstract void LockAudit(WriteSession session);

    /// <summary>A context for accounts on a connection of its own, for reading and for writing past the writer: few people work on a site, and few things that they do there change an account.</summary>
    public abstract AccountContext CreateAccountContext();

    /// <summary>The end of a SELECT whose rows are about to be changed.</summary>
    public abstract string ForUpdateOf(string table);

    /// <summary>What the machinery's exception means, in one sentence; null if it is none of the machinery's.</summary>
    public abstract StorageException? Explain(Exception exception);

    /// <summary>Runs something on the database and explains what goes wrong.</summary>
    public async Task<T> ExplainedAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            if (TryExplain(exception, out var explained))
                throw explained;
            throw;
        }
    }

    public bool TryExplain(Exception exception, [NotNullWhen(true)] out StorageException? explained)
    {
        explained = Explain(exception);
        return explained is not null;
    }

    public abstract ValueTask DisposeAsync();
}
