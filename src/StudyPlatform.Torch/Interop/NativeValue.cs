using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>One argument or result on its way across the seam; mirrors <c>Value</c> in native/shim.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeValue
{
    public ValueKind Kind;
    public int Extra;
    public long Integer;
    public double Real;
    public IntPtr Pointer;
}
