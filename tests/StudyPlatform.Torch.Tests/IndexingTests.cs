namespace StudyPlatform.Torch.Tests;

public sealed class IndexingTests : ScopedTest
{
    private readonly Tensor _a = arange(12).reshape(3, 4);

    [Fact]
    public void Numbers_take_slices_and_negative_ones_count_from_the_end()
    {
        Near.Equal([4, 5, 6, 7], _a[1]);
        Near.Equal([11], _a[-1, -1]);
        Assert.Equal(6, _a[1, 2].item<long>());
    }

    [Fact]
    public void Slices_ranges_ellipses_and_new_axes_are_as_in_Python()
    {
        Near.Equal([0, 2, 8, 10], _a[TensorIndex.Slice(step: 2), TensorIndex.Slice(null, null, 2)]);
        Near.Equal([1, 2, 5, 6, 9, 10], _a[.., 1..^1]);
        Near.Equal([3, 7, 11], _a[TensorIndex.Ellipsis, 3]);
        Near.Equal([3, 7, 11], _a[TensorIndex.Colon, -1]);
        Assert.Equal([3, 1, 4], _a[TensorIndex.Colon, TensorIndex.None].shape);
    }

    [Fact]
    public void Tensors_of_numbers_or_truth_values_pick_elements()
    {
        var rows = tensor(new long[] { 2, 0 });

        Near.Equal([8, 9, 10, 11, 0, 1, 2, 3], _a[rows]);
        Near.Equal([9, 2], _a[rows, tensor(new long[] { 1, 2 })]);
        Near.Equal([9, 10, 11], _a[_a > 8]);
        Near.Equal([9, 10, 11], _a.masked_select(_a > 8));
        Near.Equal([8, 0], _a[TensorIndex.Tensor(rows), 0]);
    }

    [Fact]
    public void Indexed_elements_can_be_set()
    {
        var x = _a.clone();

        x[0] = tensor(7L);
        x[1, 1] = tensor(70L);
        x[2, 0..2] = tensor(new long[] { -1, -2 });
        x[_a == 11] = tensor(0L);

        Near.Equal([7, 7, 7, 7, 4, 70, 6, 7, -1, -2, 10, 0], x);
        x.index_put_(5, TensorIndex.Colon, 0);
        Near.Equal([5, 5, 5], x.select(1, 0));
    }

    [Fact]
    public void Slices_share_memory_with_the_whole()
    {
        var x = _a.clone();

        x.narrow(0, 1, 1).fill_(0);
        x.slice(1, 0, 4, 3).fill_(9);

        Near.Equal([9, 1, 2, 9, 9, 0, 0, 9, 9, 9, 10, 9], x);
    }

    [Fact]
    public void Elements_are_gathered_and_scattered_along_a_dimension()
    {
        var index = tensor(new long[] { 3, 0, 1 }, [3, 1]);

        Near.Equal([3, 4, 9], _a.gather(1, index));
        Near.Equal([0, 0, 0, 3, 4, 0, 0, 0, 0, 9, 0, 0], zeros_like(_a).scatter_(1, index, _a.gather(1, index)));
        Near.Equal([2, 1], zeros(2).scatter_add_(0, tensor(new long[] { 0, 1, 0 }), ones(3)));
        Near.Equal([1, 5, 9], _a.index_select(1, tensor(new long[] { 1 })));
        Near.Equal([0, 2, 0], zeros(3).index_add_(0, tensor(new long[] { 1, 1 }), ones(2), 1));
        Near.Equal([11, 0], _a.take(tensor(new long[] { 11, 0 })));
        Near.Equal([0, 1, 1, 0], tensor(new float[] { 0, 5, 5, 0 }, [2, 2]).nonzero());
    }

    [Fact]
    public void A_place_that_is_not_there_is_an_error()
    {
        var error = Assert.Throws<System.Runtime.InteropServices.ExternalException>(() => _a[3]);

        Assert.Contains("index 3 is out of bounds", error.Message, StringComparison.Ordinal);
    }
}
