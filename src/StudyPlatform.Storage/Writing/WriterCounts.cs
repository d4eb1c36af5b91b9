namespace StudyPlatform.Storage.Writing;

/// <summary>What the writer has done so far, over all its threads.</summary>
public sealed class WriterCounts
{
    private long _commits;
    private long _items;

    /// <summary>Transactions that were committed; each is at most one sync.</summary>
    public long Commits => Interlocked.Read(ref _commits);

    /// <summary>Pieces of work in them.</summary>
    public long Items => Interlocked.Read(ref _items);

    internal void Committed(int items)
    {
        Interlocked.Increment(ref _commits);
        Interlocked.Add(ref _items, items);
    }
}
