namespace StudyPlatform.Storage.Writing;

/// <summary>A piece of work that waits for its turn, is done, and is answered once it is on disk.</summary>
internal abstract class WorkItem
{
    /// <summary>What orders the work within a transaction, so that locks are always taken in one order; null for no matter.</summary>
    public required string? Key { get; init; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; set; }

    /// <summary>Whether this transaction has nothing to do with it any more: it failed, was called off, or is to be tried again.</summary>
    public bool IsSettled { get; set; }

    public abstract bool IsCancelled { get; }

    public abstract void Run(WriteSession session);

    /// <summary>Answers the caller: what <see cref="Run"/> did is on disk.</summary>
    public abstract void Complete();

    /// <summary>Answers the caller: nothing was done.</summary>
    public abstract void Fail(Exception exception);

    public abstract void Cancel();
}
