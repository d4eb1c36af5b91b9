using System.Buffers.Binary;
using StudyPlatform.Domain.Randomness;
using StudyPlatform.Imaging;

namespace StudyPlatform.Pipeline.Tests;

/// <summary>Files that are no usable image.</summary>
internal static class BadFiles
{
    public static byte[] Text { get; } = "this is a text, not a picture"u8.ToArray();

    public static byte[] TruncatedJpeg { get; } = ImageCodec.EncodeJpeg(Pictures.Noisy(64, 0, new SeededRandom(1)))[..800];

    public static byte[] OnePixel { get; } = ImageCodec.EncodePng(new RgbImage(1, 1, [1, 2, 3]));

    /// <summary>The first bytes of a PNG that says it is 30000 × 30000.</summary>
    public static byte[] HugePng { get; } = Huge();

    private static byte[] Huge()
    {
        byte[] file = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30, 8, 2, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(^4..), Crc(file.AsSpan(12, 17)));
        return file;
    }

    /// <summary>CRC-32 of the PNG specification, annex D.</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
