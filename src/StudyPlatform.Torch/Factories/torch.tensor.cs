using System.Runtime.InteropServices;
using TorchSharp.Interop;

namespace TorchSharp;

public static unsafe partial class torch
{
    /// <summary>One number as a tensor without dimensions.</summary>
    public static Tensor tensor(bool scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromSpan<bool>([scalar], [], dtype, device, requires_grad, null);

    /// <summary>One number as a tensor without dimensions.</summary>
    public static Tensor tensor(byte scalar, Device? device = null, bool requires_grad = false) => FromSpan<byte>([scalar], [], null, device, requires_grad, null);

    /// <summary>One number as a tensor without dimensions.</summary>
    public static Tensor tensor(int scalar, Device? device = null, bool requires_grad = false) => FromSpan<int>([scalar], [], null, device, requires_grad, null);

    /// <summary>One number as a tensor without dimensions.</summary>
    public static Tensor tensor(long scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromSpan<long>([scalar], [], dtype, device, requires_grad, null);

    /// <summary>One number as a tensor without dimensions.</summary>
    public static Tensor tensor(float scalar, Device? device = null, bool requires_grad = false) => FromSpan<float>([scalar], [], null, device, requires_grad, null);

    /// <summary>One number as a tensor without dimensions.</summary>
    public static Tensor tensor(double scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromSpan<double>([scalar], [], dtype, device, requires_grad, null);

    /// <summary>The numbers of an array of any rank; of their own type on the CPU where nothing else is asked for.</summary>
    /// <exception cref="NotSupportedException">Not an array of float, double, long, int, short, sbyte, byte or bool.</exception>
    public static Tensor from_array(Array rawArray, ScalarType? dtype, Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        var type = TypeOf(rawArray.GetType().GetElementType()!);
        var shape = Enumerable.Range(0, rawArray.Rank).Select(rawArray.GetLongLength).ToArray();
        fixed (byte* first = &MemoryMarshal.GetArrayDataReference(rawArray))
            return Finished(Converted(FromMemory(first, shape, type), dtype, device), requires_grad, names);
    }

    /// <inheritdoc cref="from_array(Array, ScalarType?, Device?, bool, string[])"/>
    public static Tensor from_array(Array rawArray, Device? device = null) => from_array(rawArray, null, device);

    private static T[] Flat<T>(Array array) where T : unmanaged
    {
        var flat = new T[array.LongLength];
        Buffer.BlockCopy(array, 0, flat, 0, Buffer.ByteLength(array));
        return flat;
    }

    private static Tensor FromSpan<T>(ReadOnlySpan<T> numbers, ReadOnlySpan<long> shape, ScalarType? dtype, Device? device, bool requiresGrad, string[]? names) where T : unmanaged
    {
        long wanted = 1;
        foreach (var size in shape)
            wanted *= size;
        if (wanted != numbers.Length)
            throw new ArgumentException($"{numbers.Length} numbers do not make a tensor of {wanted} elements.");
        fixed (T* first = numbers)
            return Finished(Converted(FromMemory(first, shape, TypeOf<T>()), dtype, device), requiresGrad, names);
    }

    private static Tensor FromMemory(void* first, ReadOnlySpan<long> shape, ScalarType type)
    {
        fixed (long* sizes = shape)
            return new Tensor(Native.Check(Native.st_tensor_from_data(first, sizes, shape.Length, (int)type)));
    }

    private static Tensor Converted(Tensor made, ScalarType? dtype, Device? device)
    {
        if ((dtype is null || dtype == made.dtype) && (device is null || device.type == DeviceType.CPU))
            return made;
        using (made)
            return made.to(dtype ?? made.dtype, device ?? CPU);
    }
}
