namespace TorchSharp;

/// <summary>The open scopes of one thread.</summary>
public class DisposeScopeManager
{
    [ThreadStatic]
    private static DisposeScopeManager? _ofThisThread;

    private readonly Stack<DisposeScope> _open = new();

    /// <summary>The counts of this thread.</summary>
    public static ThreadDisposeScopeStatistics Statistics => OfThisThread.Counts;

    internal static DisposeScopeManager OfThisThread => _ofThisThread ??= new DisposeScopeManager();

    internal ThreadDisposeScopeStatistics Counts { get; } = new();

    internal DisposeScope? Innermost => _open.TryPeek(out var scope) ? scope : null;

    internal DisposeScope Open()
    {
        var scope = new DisposeScope(this);
        _open.Push(scope);
        return scope;
    }

    internal void Close(DisposeScope scope)
    {
        if (Innermost != scope || OfThisThread != this)
            throw new InvalidOperationException("Scopes close in the order opposite to the one they were opened in, on the same thread.");
        _open.Pop();
    }

    internal DisposeScope? Register(IDisposable made)
    {
        if (Innermost is not { } scope)
        {
            Counts.CreatedOutsideScopeCount++;
            return null;
        }

        Counts.CreatedInScopeCount++;
        return scope.Own(made);
    }
}
