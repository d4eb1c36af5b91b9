using TorchSharp.Interop;

namespace TorchSharp;

/// <summary>One number of a kind that libtorch knows: a whole number, a real one or a truth value. Holds no native memory.</summary>
public sealed class Scalar : IDisposable
{
    private Scalar(torch.ScalarType type, long integer, double real)
    {
        Type = type;
        Integer = integer;
        Real = real;
    }

    /// <summary>The element type that the number came from.</summary>
    public torch.ScalarType Type { get; }

    internal long Integer { get; }

    internal double Real { get; }

    internal ValueKind Kind => Type switch
    {
        torch.ScalarType.Bool => ValueKind.Boolean,
        torch.ScalarType.Float16 or torch.ScalarType.BFloat16 or torch.ScalarType.Float32 or torch.ScalarType.Float64 => ValueKind.Real,
        _ => ValueKind.Integer,
    };

    public static implicit operator Scalar(byte value) => OfInteger(torch.ScalarType.Byte, value);

    public static implicit operator Scalar(sbyte value) => OfInteger(torch.ScalarType.Int8, value);

    public static implicit operator Scalar(short value) => OfInteger(torch.ScalarType.Int16, value);

    public static implicit operator Scalar(int value) => OfInteger(torch.ScalarType.Int32, value);

    public static implicit operator Scalar(long value) => OfInteger(torch.ScalarType.Int64, value);

    public static implicit operator Scalar(float value) => OfReal(torch.ScalarType.Float32, value);

    public static implicit operator Scalar(double value) => OfReal(torch.ScalarType.Float64, value);

    public static implicit operator Scalar(bool value) => OfInteger(torch.ScalarType.Bool, value ? 1 : 0);

    /// <summary>Does nothing: there is nothing native to free.</summary>
    public void Dispose()
    {
    }

    internal static Scalar OfReal(torch.ScalarType type, double value) => new(type, (long)value, value);

    internal static Scalar OfInteger(torch.ScalarType type, long value) => new(type, value, value);
}
