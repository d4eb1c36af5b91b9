using System.Buffers.Binary;

namespace StudyPlatform.Imaging.Codecs;

/// <summary>
/// Finds the orientation in the EXIF block of a JPEG (APP1), PNG (eXIf) or WebP (EXIF chunk). A block that breaks
/// the rules is taken for none: it says nothing about the pixels.
/// </summary>
internal static class Exif
{
    private const ushort OrientationTag = 0x0112;
    private const ushort ShortType = 3;

    public static Orientation Orientation(ReadOnlySpan<byte> file, ImageKind kind)
    {
        var tiff = kind switch
        {
            ImageKind.Jpeg => InJpeg(file),
            ImageKind.Png => InPng(file),
            _ => InWebp(file),
        };
        return InTiff(tiff);
    }

    private static ReadOnlySpan<byte> InJpeg(ReadOnlySpan<byte> file)
    {
        var rest = file[2..];
        while (rest.Length >= 4 && rest[0] == 0xFF)
        {
            var marker = rest[1];
            if (marker == 0xFF)
            {
                rest = rest[1..];
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            if (marker is 0xDA or 0xD9 || length < 2 || rest.Length < 2 + length)
                break;
            var segment = rest.Slice(4, length - 2);
            if (marker == 0xE1 && segment.StartsWith("Exif\0\0"u8))
                return segment[6..];
            rest = rest[(2 + length)..];
        }

        return default;
    }

    private static ReadOnlySpan<byte> InPng(ReadOnlySpan<byte> file)
    {
        var rest = file[8..];
        while (rest.Length >= 12)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - 12)
                break;
            if (rest[4..].StartsWith("eXIf"u8))
                return rest.Slice(8, (int)length);
            rest = rest[(12 + (int)length)..];
        }

        return default;
    }

    private static ReadOnlySpan<byte> InWebp(ReadOnlySpan<byte> file)
    {
        var rest = file[12..];
        while (rest.Length >= 8)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            if (length > rest.Length - 8)
                break;
            if (rest.StartsWith("EXIF"u8))
            {
                var block = rest.Slice(8, (int)length);
                return block.StartsWith("Exif\0\0"u8) ? block[6..] : block;
            }

            rest = rest[Math.Min(rest.Length, 8 + (int)length + (int)(length & 1))..];
        }

        return default;
    }

    /// <summary>Byte order, 42, offset of the first directory; there: number of entries, then 12 bytes each (tag, type, count, value).</summary>
    private static Orientation InTiff(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
            return Codecs.Orientation.Upright;
        var little = tiff.StartsWith("II"u8);
        if (!little && !tiff.StartsWith("MM"u8))
            return Codecs.Orientation.Upright;
        var directory = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2)
            return Codecs.Orientation.Upright;
        var rest = tiff[(int)directory..];
        var entries = Short(rest, little);
        rest = rest[2..];
        for (; entries > 0 && rest.Length >= 12; entries--, rest = rest[12..])
        {
            if (Short(rest, little) != OrientationTag || Short(rest[2..], little) != ShortType)
                continue;
            var value = Short(rest[8..], little);
            return value is >= 1 and <= 8 ? (Orientation)value : Codecs.Orientation.Upright;
        }

        return Codecs.Orientation.Upright;
    }

    private static ushort Short(ReadOnlySpan<byte> at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);
}
