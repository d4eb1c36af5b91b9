namespace TorchSharp;

public static partial class torch
{
    /// <summary>Opens a scope that disposes the tensors made within it on this thread when it is disposed.</summary>
    public static DisposeScope NewDisposeScope() => DisposeScopeManager.OfThisThread.Open();

    /// <summary>Computes one tensor in a scope of its own; only that tensor is left.</summary>
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        using var scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }
}
