namespace StudyPlatform.Storage.Writing;

/// <summary>Work in the order it came, for one thread that takes as much as there is.</summary>
internal sealed class WorkQueue
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _arrived = new(0, 1);
    private List<WorkItem> _items = [];
    private bool _closed;

    /// <returns>False if the queue is closed.</returns>
    public bool TryAdd(WorkItem item)
    {
        lock (_gate)
        {
            if (_closed)
                return false;
            _items.Add(item);
            if (_items.Count == 1)
                Signal();
            return true;
        }
    }

    /// <summary>Waits until there is work, and takes all of it.</summary>
    /// <param name="taken">An empty list, which is filled.</param>
    /// <returns>False once the queue is closed and empty.</returns>
    public bool Take(ref List<WorkItem> taken)
    {
        while (true)
        {
            lock (_gate)
            {
                if (_items.Count > 0)
                {
                    (_items, taken) = (taken, _items);
                    return true;
                }

                if (_closed)
                    return false;
            }

            _arrived.Wait();
        }
    }

    /// <summary>Nothing more is taken in; what is there is still done.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            Signal();
        }
    }

    private void Signal()
    {
        if (_arrived.CurrentCount == 0)
            _arrived.Release();
    }
}
