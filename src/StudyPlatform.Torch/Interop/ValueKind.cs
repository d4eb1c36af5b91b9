namespace TorchSharp.Interop;

/// <summary>What a <see cref="NativeValue"/> holds; mirrors <c>Kind</c> in native/shim.h.</summary>
internal enum ValueKind
{
    None = 0,
    Default = 1,
    Tensor = 2,
    Integer = 3,
    Real = 4,
    Boolean = 5,
    Integers = 6,
    Reals = 7,
    Tensors = 8,
    Text = 9,
    Device = 10,
    Generator = 11,
}
