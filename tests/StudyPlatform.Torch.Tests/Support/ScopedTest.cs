namespace StudyPlatform.Torch.Tests;

/// <summary>Runs a test in a dispose scope and fails it where a tensor is left over afterwards.</summary>
public abstract class ScopedTest : IDisposable
{
    private readonly long _before;
    private readonly DisposeScope _scope;

    protected ScopedTest()
    {
        // What earlier tests dropped on purpose must not be freed while this one counts.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        _before = Tensor.TotalCount;
        _scope = NewDisposeScope();
    }

    public void Dispose()
    {
        _scope.Dispose();
        GC.SuppressFinalize(this);
        Assert.Equal(_before, Tensor.TotalCount);
    }
}
