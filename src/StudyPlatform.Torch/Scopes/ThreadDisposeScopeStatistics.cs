namespace TorchSharp;

/// <summary>What became of the tensors that this thread made.</summary>
public class ThreadDisposeScopeStatistics
{
    /// <summary>Made while no scope was open.</summary>
    public long CreatedOutsideScopeCount { get; internal set; }

    /// <summary>Made inside a scope.</summary>
    public long CreatedInScopeCount { get; internal set; }

    /// <summary>Disposed by a scope, or by hand while a scope owned them.</summary>
    public long DisposedInScopeCount { get; internal set; }

    /// <summary>Taken out of all scopes.</summary>
    public long DetachedFromScopeCount { get; internal set; }

    /// <summary>Still owned by a scope.</summary>
    public long ThreadTotalLiveCount => CreatedInScopeCount - DisposedInScopeCount - DetachedFromScopeCount;

    /// <summary>Counts from zero again.</summary>
    public void Reset()
    {
        CreatedOutsideScopeCount = 0;
        CreatedInScopeCount = 0;
        DisposedInScopeCount = 0;
        DetachedFromScopeCount = 0;
    }
}
