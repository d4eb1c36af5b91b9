namespace TorchSharp;

/// <summary>
/// Owns the tensors that are made on its thread while it is the innermost scope, and disposes them when it
/// closes. The garbage collector does not see native memory, so every piece of work needs one.
/// </summary>
public class DisposeScope : IDisposable
{
    private readonly DisposeScopeManager _manager;
    private readonly HashSet<IDisposable> _owned = new(ReferenceEqualityComparer.Instance);
    private bool _closed;

    internal DisposeScope(DisposeScopeManager manager)
    {
        _manager = manager;
        OuterScope = manager.Innermost;
    }

    /// <summary>What it owns at present.</summary>
    public IReadOnlyList<IDisposable> DisposablesView => [.. _owned];

    /// <summary>The number of things it owns at present.</summary>
    public int DisposablesCount => _owned.Count;

    internal DisposeScope? OuterScope { get; }

    /// <summary>Takes something over, from the scope that owned it where one did.</summary>
    public T Include<T>(T disposable) where T : IDisposable
    {
        if (disposable is torch.Tensor { OwningDisposeScope: { } former })
            former._owned.Remove(disposable);
        SetOwner(disposable, Own(disposable));
        return disposable;
    }

    /// <summary>Hands something to the scope around this one, or to nobody where there is none.</summary>
    public T MoveToOuter<T>(T disposable) where T : IDisposable
    {
        MoveToOuter([disposable]);
        return disposable;
    }

    /// <inheritdoc cref="MoveToOuter{T}(T)"/>
    public void MoveToOuter(params IDisposable[] disposables) => MoveToOuter((IEnumerable<IDisposable>)disposables);

    /// <inheritdoc cref="MoveToOuter{T}(T)"/>
    public void MoveToOuter(IEnumerable<IDisposable> disposables)
    {
        foreach (var disposable in disposables)
        {
            if (!_owned.Remove(disposable))
                continue;
            if (OuterScope is null)
                _manager.Counts.DetachedFromScopeCount++;
            else
                OuterScope._owned.Add(disposable);
            SetOwner(disposable, OuterScope);
        }
    }

    /// <summary>Lets go of something: whoever asked disposes it.</summary>
    public T Detach<T>(T disposable) where T : IDisposable
    {
        Detach([disposable]);
        return disposable;
    }

    /// <inheritdoc cref="Detach{T}(T)"/>
    public void Detach(params IDisposable[] disposables) => Detach((IEnumerable<IDisposable>)disposables);

    /// <inheritdoc cref="Detach{T}(T)"/>
    public void Detach(IEnumerable<IDisposable> disposables)
    {
        foreach (var disposable in disposables)
        {
            if (!_owned.Remove(disposable))
                continue;
            _manager.Counts.DetachedFromScopeCount++;
            SetOwner(disposable, null);
        }
    }

    /// <summary>Disposes all it owns and stays open.</summary>
    public void DisposeEverything() => DisposeEverythingBut([]);

    /// <summary>Disposes all it owns but for what is named, and stays open.</summary>
    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        var kept = new HashSet<IDisposable>(inKeep, ReferenceEqualityComparer.Instance);
        foreach (var disposable in _owned.Where(owned => !kept.Contains(owned)).ToList())
        {
            _owned.Remove(disposable);
            SetOwner(disposable, null);
            _manager.Counts.DisposedInScopeCount++;
            disposable.Dispose();
        }
    }

    /// <inheritdoc cref="DisposeEverythingBut(IEnumerable{IDisposable})"/>
    public void DisposeEverythingBut(params IDisposable[] keep) => DisposeEverythingBut((IEnumerable<IDisposable>)keep);

    /// <inheritdoc cref="DisposeEverythingBut(IEnumerable{IDisposable})"/>
    public T DisposeEverythingBut<T>(T keep) where T : IDisposable
    {
        DisposeEverythingBut([keep]);
        return keep;
    }

    /// <summary>Told by something it owns that it was disposed by hand.</summary>
    public void MarkAsDisposed(IDisposable disposable)
    {
        if (!_owned.Remove(disposable))
            return;
        _manager.Counts.DisposedInScopeCount++;
        SetOwner(disposable, null);
    }

    /// <summary>Whether it owns something.</summary>
    public bool Contains(IDisposable disposable) => _owned.Contains(disposable);

    /// <summary>Disposes all it owns and closes.</summary>
    /// <exception cref="InvalidOperationException">A scope that was opened after it is still open, or this is another thread.</exception>
    public void Dispose()
    {
        if (_closed)
            return;
        _manager.Close(this);
        _closed = true;
        DisposeEverything();
        GC.SuppressFinalize(this);
    }

    internal DisposeScope Own(IDisposable disposable)
    {
        _owned.Add(disposable);
        return this;
    }

    private static void SetOwner(IDisposable disposable, DisposeScope? owner)
    {
        if (disposable is torch.Tensor tensor)
            tensor.OwningDisposeScope = owner;
    }
}
