namespace StudyPlatform.Torch.Tests;

public sealed class DisposeScopeTests : ScopedTest
{
    [Fact]
    public void A_scope_disposes_what_was_made_in_it()
    {
        Tensor made;
        using (NewDisposeScope())
            made = zeros(2) + 1;

        Assert.True(made.IsInvalid);
        Assert.Throws<InvalidOperationException>(() => made.sum());
    }

    [Fact]
    public void A_tensor_can_be_moved_to_the_scope_around()
    {
        Tensor result;
        using (var outer = NewDisposeScope())
        {
            using (NewDisposeScope())
                result = (zeros(2) + 1).MoveToOuterDisposeScope();
            Assert.False(result.IsInvalid);
            Assert.True(outer.Contains(result));
        }

        Assert.True(result.IsInvalid);
    }

    [Fact]
    public void A_tensor_can_be_taken_out_of_all_scopes()
    {
        Tensor result;
        using (NewDisposeScope())
            result = zeros(2).DetachFromDisposeScope();

        Assert.False(result.IsInvalid);
        result.Dispose();
    }

    [Fact]
    public void Disposing_by_hand_takes_it_off_the_scope()
    {
        using var scope = NewDisposeScope();
        var x = zeros(2);

        x.Dispose();
        x.Dispose();

        Assert.Equal(0, scope.DisposablesCount);
    }

    [Fact]
    public void A_scope_can_be_emptied_but_for_what_is_kept()
    {
        using var scope = NewDisposeScope();
        var kept = zeros(2);
        var dropped = zeros(2);

        scope.DisposeEverythingBut(kept);

        Assert.False(kept.IsInvalid);
        Assert.True(dropped.IsInvalid);
    }

    [Fact]
    public void A_detached_tensor_can_be_included_again()
    {
        var x = zeros(2).DetachFromDisposeScope();

        using (var scope = NewDisposeScope())
            scope.Include(x);

        Assert.True(x.IsInvalid);
    }

    [Fact]
    public void Scopes_close_in_the_opposite_order()
    {
        var outer = NewDisposeScope();
        var inner = NewDisposeScope();
        var x = zeros(2);

        Assert.Throws<InvalidOperationException>(outer.Dispose);

        Assert.False(x.IsInvalid);
        inner.Dispose();
        outer.Dispose();
        outer.Dispose();
        Assert.True(x.IsInvalid);
    }

    [Fact]
    public void One_tensor_comes_out_of_a_wrapped_computation()
    {
        var before = Tensor.TotalCount;

        using var result = WrappedTensorDisposeScope(() => ((zeros(2) + 1) * 3).sum());

        Near.Equal([6], result);
        Assert.Equal(before + 1, Tensor.TotalCount);
    }

    [Fact]
    public void Tensors_are_counted()
    {
        var statistics = DisposeScopeManager.Statistics;
        statistics.Reset();
        using (NewDisposeScope())
        {
            zeros(2).DetachFromDisposeScope().Dispose();
            _ = zeros(2) + 1;
            Assert.Equal(2, statistics.ThreadTotalLiveCount);
        }

        Assert.Equal(3, statistics.CreatedInScopeCount);
        Assert.Equal(1, statistics.DetachedFromScopeCount);
        Assert.Equal(2, statistics.DisposedInScopeCount);
        Assert.Equal(0, statistics.ThreadTotalLiveCount);
        Assert.True(Tensor.PeakCount >= Tensor.TotalCount);
    }

    [Fact]
    public void A_training_loop_leaves_nothing_behind()
    {
        var weight = randn(3, 3, requires_grad: true);
        var before = Tensor.TotalCount;

        for (var step = 0; step < 20; step++)
        {
            using var scope = NewDisposeScope();
            var loss = (randn(5, 3).mm(weight) + weight[0] * 2 - weight.max(0).values).square().mean();
            var derivative = autograd.grad([loss], [weight])[0];
            using (no_grad())
                weight.add_(derivative, alpha: -0.01);
        }

        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void A_tensor_that_nobody_owns_is_freed_by_its_finalizer()
    {
        var before = Tensor.TotalCount;

        Drop();
        GC.Collect();
        GC.WaitForPendingFinalizers();

        Assert.Equal(before, Tensor.TotalCount);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static void Drop() => zeros(2).DetachFromDisposeScope();
}
