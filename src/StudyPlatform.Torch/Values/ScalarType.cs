namespace TorchSharp;

public static partial class torch
{
    /// <summary>The element types of tensors, with libtorch's numbers.</summary>
    public enum ScalarType : sbyte
    {
        Byte = 0,
        Int8 = 1,
        Int16 = 2,
        Int32 = 3,
        Int64 = 4,
        Float16 = 5,
        Float32 = 6,
        Float64 = 7,
        ComplexFloat32 = 9,
        ComplexFloat64 = 10,
        Bool = 11,
        BFloat16 = 15,
    }

    /// <summary>Truth values of one byte.</summary>
    public static readonly ScalarType @bool = ScalarType.Bool;

    /// <summary>Whole numbers 0 … 255.</summary>
    public static readonly ScalarType uint8 = ScalarType.Byte;

    /// <summary>Whole numbers of one byte.</summary>
    public static readonly ScalarType int8 = ScalarType.Int8;

    /// <summary>Whole numbers of two bytes.</summary>
    public static readonly ScalarType int16 = ScalarType.Int16;

    /// <summary>Whole numbers of four bytes.</summary>
    public static readonly ScalarType int32 = ScalarType.Int32;

    /// <summary>Whole numbers of eight bytes.</summary>
    public static readonly ScalarType int64 = ScalarType.Int64;

    /// <summary>Real numbers of two bytes with an exponent of eight bits.</summary>
    public static readonly ScalarType bfloat16 = ScalarType.BFloat16;

    /// <summary>Real numbers of two bytes with an exponent of five bits.</summary>
    public static readonly ScalarType float16 = ScalarType.Float16;

    /// <summary>Real numbers of four bytes.</summary>
    public static readonly ScalarType float32 = ScalarType.Float32;

    /// <summary>Real numbers of eight bytes.</summary>
    public static readonly ScalarType float64 = ScalarType.Float64;

    /// <summary>Whether a type holds whole numbers (truth values are among them, as in TorchSharp).</summary>
    public static bool is_integral(ScalarType type) =>
        type is ScalarType.Byte or ScalarType.Int8 or ScalarType.Int16 or ScalarType.Int32 or ScalarType.Int64 or ScalarType.Bool;

    /// <summary>Whether a type holds real numbers.</summary>
    public static bool is_floating_point(ScalarType type) =>
        type is ScalarType.Float16 or ScalarType.Float32 or ScalarType.Float64 or ScalarType.BFloat16;

    internal static ScalarType TypeOf<T>() where T : unmanaged => TypeOf(typeof(T));

    internal static ScalarType TypeOf(Type type) =>
        type == typeof(float) ? ScalarType.Float32
        : type == typeof(double) ? ScalarType.Float64
        : type == typeof(long) ? ScalarType.Int64
        : type == typeof(int) ? ScalarType.Int32
        : type == typeof(short) ? ScalarType.Int16
        : type == typeof(sbyte) ? ScalarType.Int8
        : type == typeof(byte) ? ScalarType.Byte
        : type == typeof(bool) ? ScalarType.Bool
        : throw new NotSupportedException($"The type {type.FullName} is not supported: use float, double, long, int, short, sbyte, byte or bool.");
}
