namespace TorchSharp;

/// <summary>From C# numbers to <see cref="Scalar"/> and back.</summary>
public static class ScalarExtensionMethods
{
    /// <summary>The number as a scalar of its own type.</summary>
    public static Scalar ToScalar(this byte value) => value;

    /// <inheritdoc cref="ToScalar(byte)"/>
    public static Scalar ToScalar(this int value) => value;

    /// <inheritdoc cref="ToScalar(byte)"/>
    public static Scalar ToScalar(this long value) => value;

    /// <inheritdoc cref="ToScalar(byte)"/>
    public static Scalar ToScalar(this float value) => value;

    /// <inheritdoc cref="ToScalar(byte)"/>
    public static Scalar ToScalar(this double value) => value;

    /// <inheritdoc cref="ToScalar(byte)"/>
    public static Scalar ToScalar(this bool value) => value;

    /// <summary>The scalar as a float, rounded where it is wider.</summary>
    public static float ToSingle(this Scalar value) => (float)value.Real;

    /// <summary>The scalar as a double.</summary>
    public static double ToDouble(this Scalar value) => value.Real;

    /// <summary>The scalar as a byte.</summary>
    /// <exception cref="OverflowException">It does not fit.</exception>
    public static byte ToByte(this Scalar value) => checked((byte)value.Integer);

    /// <summary>The scalar as an int, cut off towards zero.</summary>
    /// <exception cref="OverflowException">It does not fit.</exception>
    public static int ToInt32(this Scalar value) => checked((int)value.Integer);

    /// <summary>The scalar as a long, cut off towards zero.</summary>
    public static long ToInt64(this Scalar value) => value.Integer;

    /// <summary>False for zero, true otherwise.</summary>
    public static bool ToBoolean(this Scalar value) => value.Integer != 0 || value.Real != 0;
}
