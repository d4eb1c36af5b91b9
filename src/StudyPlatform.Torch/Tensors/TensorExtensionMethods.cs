namespace TorchSharp;

/// <summary>The only element of a tensor as a C# number.</summary>
public static class TensorExtensionMethods
{
    /// <summary>The only element as a float.</summary>
    public static float ToSingle(this torch.Tensor value) => value.ToScalar().ToSingle();

    /// <summary>The only element as a double.</summary>
    public static double ToDouble(this torch.Tensor value) => value.ToScalar().ToDouble();

    /// <summary>The only element as a byte.</summary>
    public static byte ToByte(this torch.Tensor value) => value.ToScalar().ToByte();

    /// <summary>The only element as an int.</summary>
    public static int ToInt32(this torch.Tensor value) => value.ToScalar().ToInt32();

    /// <summary>The only element as a long.</summary>
    public static long ToInt64(this torch.Tensor value) => value.ToScalar().ToInt64();

    /// <summary>Whether the only element is not zero.</summary>
    public static bool ToBoolean(this torch.Tensor value) => value.ToScalar().ToBoolean();
}
