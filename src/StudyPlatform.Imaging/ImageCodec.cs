using StudyPlatform.Imaging.Codecs;

namespace StudyPlatform.Imaging;

/// <summary>Reads and writes JPEG, PNG and WebP in memory. Safe to call from several threads.</summary>
public static class ImageCodec
{
    /// <summary>Full chroma resolution from this quality on, so that the colours of a heat map stay where they are.</summary>
    private const int FullColourQuality = 90;

    /// <summary>zlib level: at 6 noise takes several times as long for a few per cent.</summary>
    private const int PngLevel = 3;

    /// <summary>
    /// Decodes a picture of any of the three formats, told by its first bytes. Turned as its EXIF orientation says;
    /// transparent pixels stand over white; grey, palette and 16-bit values become 8-bit RGB; colour profiles are ignored.
    /// </summary>
    /// <exception cref="ImageFormatException">The file is something else, cut off, damaged, over the cap, CMYK or animated.</exception>
    public static RgbImage Decode(ReadOnlySpan<byte> file, DecodeOptions? options = null)
    {
        var kind = FileFormat.Detect(file);
        var image = Decoder.Decode(file, kind, options ?? DecodeOptions.Default);
        return Exif.Orientation(file, kind).Apply(image);
    }

    /// <param name="image">At most 65500 pixels wide and high.</param>
    /// <param name="quality">1 to 100 on libjpeg's scale.</param>
    public static unsafe byte[] EncodeJpeg(RgbImage image, int quality = 90)
    {
        CheckQuality(quality);
        return Encoder.Encode(image, (pixels, output, size, message) =>
            NativeImage.JpegEncode(pixels, image.Width, image.Height, quality, quality >= FullColourQuality ? 1 : 0, output, size, message));
    }

    /// <summary>8-bit RGB, lossless.</summary>
    public static unsafe byte[] EncodePng(RgbImage image) =>
        Encoder.Encode(image, (pixels, output, size, message) =>
            NativeImage.PngEncode(pixels, image.Width, image.Height, PngLevel, output, size, message));

    /// <param name="image">At most 16383 pixels wide and high.</param>
    /// <param name="quality">1 to 100 on libwebp's scale; lossy throughout, colours at half resolution.</param>
    public static unsafe byte[] EncodeWebp(RgbImage image, int quality = 90)
    {
        CheckQuality(quality);
        return Encoder.Encode(image, (pixels, output, size, message) =>
            NativeImage.WebpEncode(pixels, image.Width, image.Height, quality, quality >= FullColourQuality ? 1 : 0, output, size, message));
    }

    private static void CheckQuality(int quality)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quality, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quality, 100);
    }
}
