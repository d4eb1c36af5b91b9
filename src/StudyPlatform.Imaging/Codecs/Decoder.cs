using System.Runtime.InteropServices;

namespace StudyPlatform.Imaging.Codecs;

/// <summary>Header, cap, memory, pixels: in this order.</summary>
internal static unsafe class Decoder
{
    public static RgbImage Decode(ReadOnlySpan<byte> file, ImageKind kind, DecodeOptions options)
    {
        fixed (byte* data = file)
        {
            NativeImage.Info info = default;
            var size = (nuint)file.Length;
            var atLeast = options.ShrinkToAtLeast ?? 0;
            Check(kind, &info, kind switch
            {
                ImageKind.Jpeg => NativeImage.JpegProbe(data, size, atLeast, &info),
                ImageKind.Png => NativeImage.PngProbe(data, size, atLeast, &info),
                _ => NativeImage.WebpProbe(data, size, atLeast, &info),
            });
            var pixels = Allocate(info, options.MaxPixels);
            fixed (byte* target = pixels)
            {
                Check(kind, &info, kind switch
                {
                    ImageKind.Jpeg => NativeImage.JpegDecode(data, size, &info, target),
                    ImageKind.Png => NativeImage.PngDecode(data, size, &info, target),
                    _ => NativeImage.WebpDecode(data, size, &info, target),
                });
            }

            return new RgbImage(info.OutWidth, info.OutHeight, pixels);
        }
    }

    private static byte[] Allocate(in NativeImage.Info info, long maxPixels)
    {
        if ((long)info.Width * info.Height > maxPixels)
            throw new ImageFormatException($"{info.Width}×{info.Height} pixels are more than the {maxPixels} that are allowed");
        var bytes = 3L * info.OutWidth * info.OutHeight;
        if (bytes > Array.MaxLength)
            throw new ImageFormatException($"{info.Width}×{info.Height} pixels do not fit into one array");
        return GC.AllocateUninitializedArray<byte>((int)bytes);
    }

    private static void Check(ImageKind kind, NativeImage.Info* info, NativeImage.Status status)
    {
        if (status == NativeImage.Status.Ok)
            return;
        var name = kind switch { ImageKind.Jpeg => "JPEG", ImageKind.Png => "PNG", _ => "WebP" };
        var text = NativeImage.Text(info->Message);
        throw new ImageFormatException(status switch
        {
            NativeImage.Status.Truncated => $"the {name} ends before its image is complete",
            NativeImage.Status.Cmyk => "a CMYK JPEG; save it as RGB",
            NativeImage.Status.Unsupported when text.Length > 0 => text,
            NativeImage.Status.NoMemory => $"there is not enough memory for its {info->Width}×{info->Height} pixels",
            _ when text.Length > 0 => $"the {name} is damaged ({text})",
            _ => $"the {name} is damaged",
        });
    }
}
