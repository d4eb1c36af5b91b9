using System.Runtime.InteropServices;

namespace StudyPlatform.Torch.Tests;

public sealed class DataTests : ScopedTest
{
    [Fact]
    public void Bytes_go_in_and_come_out_unchanged()
    {
        float[] numbers = [1.5f, float.NaN, float.MinValue, -0f];
        var x = zeros(4);

        x.bytes = MemoryMarshal.AsBytes(numbers.AsSpan());

        Assert.Equal(MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray(), x.bytes.ToArray());
        Assert.Equal(numbers, x.data<float>().ToArray());
    }

    [Fact]
    public void Bytes_are_the_memory_itself()
    {
        var x = zeros(2, dtype: uint8);

        x.bytes[1] = 200;

        Assert.Equal(200, x[1].item<byte>());
    }

    [Fact]
    public void Bytes_of_the_wrong_number_or_of_scattered_memory_are_refused()
    {
        Assert.Throws<ArgumentException>(() => zeros(2).bytes = new byte[7]);
        Assert.Throws<NotSupportedException>(() => zeros(2, 3).t().bytes.Length);
    }

    [Fact]
    public void Elements_are_read_in_order_whatever_their_strides()
    {
        var x = arange(6).reshape(2, 3).t();

        Assert.Equal([0L, 3, 1, 4, 2, 5], x.data<long>().ToArray());
        Assert.Equal([0L, 3, 1, 4, 2, 5], x.data<long>());
        Assert.Equal(5, x.data<long>()[2, 1]);
        Assert.Equal(2, x.data<long>()[4]);
        Assert.Throws<IndexOutOfRangeException>(() => x.data<long>()[6]);
    }

    [Fact]
    public void Elements_are_copied_from_and_to_arrays()
    {
        var x = zeros(2, 3, dtype: float64);
        var part = new double[2];

        x.data<double>().CopyFrom([1, 2, 3, 4, 5, 6]);
        x.t().data<double>().CopyTo(part, tensorIndex: 1);

        Near.Equal([1, 2, 3, 4, 5, 6], x);
        Assert.Equal([4, 2], part);
        Assert.Equal(6, x.data<double>().Count);
    }

    [Fact]
    public void An_empty_tensor_has_no_elements() => Assert.Empty(zeros(0, 3).data<float>().ToArray());

    [Fact]
    public void One_element_becomes_a_number()
    {
        Assert.Equal(2.5f, tensor(2.5f).item<float>());
        Assert.Equal(2.5, tensor(2.5f).ToDouble());
        Assert.Equal(2.5f, (float)tensor(2.5f));
        Assert.Equal(7, tensor(7L).ToInt32());
        Assert.Equal(7L, tensor(7L).ToScalar().ToInt64());
        Assert.True(tensor(true).ToBoolean());
        Assert.Equal(3, tensor(3f).to(float16).ToSingle());
        Assert.Throws<ArgumentException>(() => zeros(2).item<float>());
        Assert.Throws<ArgumentException>(() => zeros(1).item<double>());
    }

    [Fact]
    public void Elements_are_converted()
    {
        var x = tensor([1.7, -1.7]);

        Near.Equal([1, -1], x.to(int64));
        Near.Equal([1, -1], x.to_type(int32));
        Assert.Equal(float32, x.to(float32).dtype);
        Assert.Equal(float16, x.to(float16, CPU).dtype);
        Assert.Equal(bfloat16, x.to(bfloat16).dtype);
        Assert.Equal(float64, x.to("cpu").dtype);
        Assert.Equal(float32, x.type_as(zeros(1)).dtype);
        Near.Equal([1, 1], x.to(@bool));
    }

    [Fact]
    public void A_clone_has_memory_of_its_own()
    {
        var x = zeros(2);
        var copy = x.clone();

        copy.fill_(1);

        Near.Equal([0, 0], x);
        Near.Equal([1, 1], x.copy_(copy));
        Near.Equal([0, 0], x.fill_(0));
    }

    [Fact]
    public void An_alias_is_the_same_tensor()
    {
        var x = zeros(2);

        x.alias().fill_(1);

        Near.Equal([1, 1], x);
    }
}
