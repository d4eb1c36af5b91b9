using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>One index of <c>tensor[…]</c>; mirrors <c>Index</c> in native/indexing.cpp.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeIndex
{
    public const int Single = 0;
    public const int Slice = 1;
    public const int Ellipsis = 2;
    public const int NewAxis = 3;
    public const int Bool = 4;
    public const int ByTensor = 5;

    public int Kind;
    public int Unused;
    public long Start;
    public long Stop;
    public long Step;
    public IntPtr Tensor;
}
