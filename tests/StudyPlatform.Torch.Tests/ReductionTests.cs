namespace StudyPlatform.Torch.Tests;

public sealed class ReductionTests : ScopedTest
{
    private readonly Tensor _a = tensor(new double[] { 1, 2, 3, 4, 5, 9 }, [2, 3]);

    [Fact]
    public void Sums_and_means_run_over_all_or_named_dimensions()
    {
        Near.Equal([24], _a.sum());
        Near.Equal([5, 7, 12], _a.sum(dim: 0));
        Near.Equal([5, 7, 12], _a.sum(0L));
        Near.Equal([6, 18], _a.sum([1]));
        Near.Equal([24], _a.sum(0, 1));
        Near.Equal([4], _a.mean());
        Near.Equal([2, 6], _a.mean([1]));
        Assert.Equal([2, 1], _a.mean([1], keepdim: true).shape);
        Assert.Equal(float32, _a.sum(float32).dtype);
        Near.Equal([1, 3, 6, 4, 9, 18], _a.cumsum(1));
        Near.Equal([3 + Math.Log(1 + Math.Exp(-1) + Math.Exp(-2)), 9 + Math.Log(1 + Math.Exp(-4) + Math.Exp(-5))], _a.logsumexp(1));
    }

    [Fact]
    public void Deviations_divide_by_one_less_unless_told_otherwise()
    {
        Near.Equal([1, 7], _a.var(1));
        Near.Equal([2.0 / 3, 14.0 / 3], _a.var([1], unbiased: false));
        Near.Equal([1, Math.Sqrt(7)], _a.std(1));
        Near.Equal([Math.Sqrt(40.0 / 5)], _a.std());
    }

    [Fact]
    public void Norms_are_Euclidean_unless_told_otherwise()
    {
        var x = tensor([3.0, -4.0]);

        Near.Equal([5], x.norm());
        Near.Equal([7], x.norm(1f));
        Near.Equal([5], x.unsqueeze(0).norm(1));
        Near.Equal([4], linalg.vector_norm(x, double.PositiveInfinity));
    }

    [Fact]
    public void Extremes_come_with_their_places()
    {
        var (values, places) = _a.max(1);

        Near.Equal([3, 9], values);
        Near.Equal([2, 2], places);
        Near.Equal([9], _a.max());
        Near.Equal([1], _a.min());
        Near.Equal([1, 2, 3], _a.min(0).values);
        Near.Equal([5], _a.argmax());
        Near.Equal([0, 0], _a.argmin(1));
        Near.Equal([3, 9], _a.amax(1));
        Near.Equal([1], _a.amin(0, 1));
    }

    [Fact]
    public void Elements_are_put_in_order()
    {
        var x = tensor([2.0, 9.0, 4.0]);
        var (values, places) = x.sort(descending: true);

        Near.Equal([9, 4, 2], values);
        Near.Equal([1, 2, 0], places);
        Near.Equal([0, 2, 1], x.argsort());
        Near.Equal([9, 4], x.topk(2).values);
        Near.Equal([0], x.topk(1, largest: false).indexes);
        Near.Equal([4], x.median());
        Near.Equal([3], x.quantile(tensor(0.25)));
    }

    [Fact]
    public void Equal_elements_keep_their_order_in_a_stable_sort()
    {
        var (_, places) = tensor([1.0, 0.0, 1.0, 0.0]).sort(stable: true);

        Near.Equal([1, 3, 0, 2], places);
    }

    [Fact]
    public void Truth_is_asked_of_all_or_of_any()
    {
        Assert.False((_a > 1).all().item<bool>());
        Assert.True((_a > 1).any().item<bool>());
        Assert.Equal([false, true], (_a > 3).all(1).data<bool>().ToArray());
        Near.Equal([5], (_a > 1).count_nonzero());
        Near.Equal([0, 2, 1], tensor(new long[] { 1, 2, 1 }).bincount(null));
    }
}
