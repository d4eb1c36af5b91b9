using System.Runtime.InteropServices;

namespace StudyPlatform.Imaging.Codecs;

/// <summary>The functions of native/image.h.</summary>
internal static unsafe partial class NativeImage
{
    public const int MessageSize = 200;

    private const string Library = "studyimaging";

    public enum Status
    {
        Ok = 0,
        Truncated = 1,
        Damaged = 2,
        Cmyk = 3,
        Unsupported = 4,
        NoMemory = 5,
    }

    [LibraryImport(Library, EntryPoint = "si_jpeg_probe")]
    public static partial Status JpegProbe(byte* data, nuint size, int atLeast, Info* info);

    [LibraryImport(Library, EntryPoint = "si_png_probe")]
    public static partial Status PngProbe(byte* data, nuint size, int atLeast, Info* info);

    [LibraryImport(Library, EntryPoint = "si_webp_probe")]
    public static partial Status WebpProbe(byte* data, nuint size, int atLeast, Info* info);

    [LibraryImport(Library, EntryPoint = "si_jpeg_decode")]
    public static partial Status JpegDecode(byte* data, nuint size, Info* info, byte* pixels);

    [LibraryImport(Library, EntryPoint = "si_png_decode")]
    public static partial Status PngDecode(byte* data, nuint size, Info* info, byte* pixels);

    [LibraryImport(Library, EntryPoint = "si_webp_decode")]
    public static partial Status WebpDecode(byte* data, nuint size, Info* info, byte* pixels);

    [LibraryImport(Library, EntryPoint = "si_jpeg_encode")]
    public static partial Status JpegEncode(byte* pixels, int width, int height, int quality, int fullColour, byte** output, nuint* size, byte* message);

    [LibraryImport(Library, EntryPoint = "si_png_encode")]
    public static partial Status PngEncode(byte* pixels, int width, int height, int level, byte** output, nuint* size, byte* message);

    [LibraryImport(Library, EntryPoint = "si_webp_encode")]
    public static partial Status WebpEncode(byte* pixels, int width, int height, int quality, int sharpColour, byte** output, nuint* size, byte* message);

    [LibraryImport(Library, EntryPoint = "si_free")]
    public static partial void Free(byte* memory);

    public static string Text(byte* message) => Marshal.PtrToStringUTF8((nint)message) ?? "";

    [StructLayout(LayoutKind.Sequential)]
    public struct Info
    {
        public int Width;
        public int Height;
        public int OutWidth;
        public int OutHeight;
        public fixed byte Message[MessageSize];
    }
}
