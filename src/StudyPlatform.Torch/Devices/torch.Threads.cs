using System.Runtime.InteropServices;
using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The version of libtorch that is loaded, such as "1.13.1".</summary>
    public static string __version__ => Marshal.PtrToStringUTF8(Native.st_version())!;

    /// <summary>The threads that one operator may use.</summary>
    public static int get_num_threads() => Native.Check(Native.st_get_threads());

    /// <summary>Sets the threads that one operator may use; one a core at the start.</summary>
    public static void set_num_threads(int num) => Native.Check(Native.st_set_threads(num));
}
