namespace StudyPlatform.Torch.Tests;

public sealed class FactoryTests : ScopedTest
{
    [Fact]
    public void Arrays_become_tensors_of_their_type()
    {
        Assert.Equal(float32, tensor(new float[] { 1 }).dtype);
        Assert.Equal(float64, tensor(new double[] { 1 }).dtype);
        Assert.Equal(int64, tensor(new long[] { 1 }).dtype);
        Assert.Equal(int32, tensor(new[] { 1 }).dtype);
        Assert.Equal(uint8, tensor(new byte[] { 1 }).dtype);
        Assert.Equal(@bool, tensor(new[] { true }).dtype);
        Assert.Equal(float64, tensor(new float[] { 1 }, dtype: float64).dtype);
    }

    [Fact]
    public void Arrays_take_the_shape_they_are_given()
    {
        Near.Equal([1, 2, 3, 4], tensor(new float[] { 1, 2, 3, 4 }, [2, 2]));
        Near.Equal([1, 2, 3, 4], tensor(new float[,] { { 1, 2 }, { 3, 4 } }));
        Assert.Equal([2, 2], tensor(new List<float> { 1, 2, 3, 4 }, 2, 2).shape);
        Assert.Equal([1, 2, 2], tensor(new byte[] { 1, 2, 3, 4 }, 1, 2, 2).shape);
        Assert.Equal([1, 3], from_array(new int[,] { { 1, 2, 3 } }).shape);
        Assert.Equal([], tensor(1f).shape);
        Assert.Throws<ArgumentException>(() => tensor(new float[] { 1, 2, 3 }, [2, 2]));
    }

    [Fact]
    public void Shapes_are_filled()
    {
        Near.Equal([0, 0, 0, 0], zeros(2, 2));
        Near.Equal([1, 1], ones([2]));
        Near.Equal([7, 7], full(2, 7.0));
        Near.Equal([1, 0, 0, 1], eye(2));
        Assert.Equal([2, 3, 4, 5], empty(2, 3, 4, 5).shape);
        Assert.Equal(int64, full(2, 7).dtype);
        Assert.Equal(float32, zeros(2, 2).dtype);
        Assert.Equal(float64, zeros(2, 2, dtype: float64).dtype);
    }

    [Fact]
    public void Numbers_run_in_steps()
    {
        Near.Equal([0, 1, 2], arange(3));
        Near.Equal([1, 3], arange(1, 5, 2));
        Near.Equal([0, 0.5, 1], linspace(0, 1, 3));
        Assert.Equal(int64, arange(3).dtype);
        Assert.Equal(float32, arange(0.0, 1.0, 0.25).dtype);
    }

    [Fact]
    public void A_tensor_is_a_pattern_for_others()
    {
        var x = zeros(2, 3, dtype: float64);

        Assert.Equal([2, 3], ones_like(x).shape);
        Assert.Equal(float64, ones_like(x).dtype);
        Assert.Equal(int64, zeros_like(x, dtype: int64).dtype);
        Assert.Equal(float64, x.new_zeros([4]).dtype);
        Near.Equal([3, 3, 3, 3, 3, 3], full_like(x, 3));
        Assert.Equal([2, 3], empty_like(x).shape);
    }

    [Fact]
    public void A_new_tensor_can_ask_for_derivatives()
    {
        Assert.True(zeros(2, requires_grad: true).requires_grad);
        Assert.True(tensor([1.0], requires_grad: true).is_leaf);
        Assert.False(zeros(2).requires_grad);
    }

    [Fact]
    public void Named_dimensions_are_refused() => Assert.Throws<NotSupportedException>(() => zeros([2], names: ["N"]));
}
