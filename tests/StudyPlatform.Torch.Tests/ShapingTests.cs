namespace StudyPlatform.Torch.Tests;

public sealed class ShapingTests : ScopedTest
{
    private readonly Tensor _a = arange(6).reshape(2, 3);

    [Fact]
    public void A_tensor_knows_its_shape_type_and_place()
    {
        Assert.Equal([2, 3], _a.shape);
        Assert.Equal([2, 3], _a.size());
        Assert.Equal(3, _a.size(-1));
        Assert.Equal([3, 1], _a.stride());
        Assert.Equal(2, _a.ndim);
        Assert.Equal(2, _a.dim());
        Assert.Equal(6, _a.numel());
        Assert.Equal(8, _a.element_size());
        Assert.Equal(int64, _a.dtype);
        Assert.Equal(DeviceType.CPU, _a.device_type);
        Assert.Equal("cpu", _a.device.ToString());
        Assert.Equal("[2x3], type = Int64, device = cpu", _a.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => _a.size(2));
    }

    [Fact]
    public void Shapes_change_without_the_elements()
    {
        Assert.Equal([3, 2], _a.reshape(3, -1).shape);
        Assert.Equal([6], _a.view(-1).shape);
        Assert.Equal([6], _a.flatten().shape);
        Assert.Equal([2, 1, 3], _a.unsqueeze(1).shape);
        Assert.Equal([2, 3], _a.unsqueeze(1).squeeze(1).shape);
        Assert.Equal([2, 3], _a.unsqueeze(0).unsqueeze(0).squeeze().shape);
        Assert.Equal([4, 2, 3], _a.expand(4, -1, -1).shape);
    }

    [Fact]
    public void Dimensions_change_places()
    {
        Near.Equal([0, 3, 1, 4, 2, 5], _a.t());
        Near.Equal([0, 3, 1, 4, 2, 5], _a.T);
        Near.Equal([0, 3, 1, 4, 2, 5], _a.transpose(0, 1));
        Near.Equal([0, 3, 1, 4, 2, 5], _a.permute(1, 0));
        Assert.False(_a.t().is_contiguous());
        Assert.True(_a.t().contiguous().is_contiguous());
    }

    [Fact]
    public void Elements_are_repeated_turned_over_and_rolled()
    {
        Near.Equal([0, 1, 0, 1], arange(2).repeat(2));
        Near.Equal([0, 0, 1, 1], arange(2).repeat_interleave(2));
        Near.Equal([2, 1, 0, 5, 4, 3], _a.flip(1));
        Near.Equal([2, 0, 1, 5, 3, 4], _a.roll(1, 1));
        Near.Equal([5, 0, 1, 2, 3, 4], _a.roll(1));
        Near.Equal([5, 3, 4, 2, 0, 1], _a.roll([1, 1], [0, 1]));
    }

    [Fact]
    public void Tensors_are_joined_and_cut()
    {
        Near.Equal([0, 1, 2, 0, 1, 2, 3, 4, 5, 3, 4, 5], cat([_a, _a], 1));
        Assert.Equal([2, 2, 3], stack([_a, _a]).shape);
        Assert.Equal([2, 3, 2], stack([_a, _a], -1).shape);
        Near.Equal([2, 5], _a.split([2L, 1L], 1)[1]);
        Near.Equal([3, 4, 5], _a.chunk(2)[1]);
        Near.Equal([1, 4], _a.unbind(1)[1]);
        Near.Equal([0, 1, 1, 2], arange(3).unfold(0, 2, 1));
    }

    [Fact]
    public void Triangles_and_diagonals_are_cut_out()
    {
        var x = arange(1, 5).reshape(2, 2);

        Near.Equal([1, 0, 3, 4], x.tril());
        Near.Equal([1, 2, 0, 4], x.triu());
        Near.Equal([1, 4], x.diag());
        Near.Equal([1, 0, 0, 2], diag(arange(1, 3)));
    }
}
