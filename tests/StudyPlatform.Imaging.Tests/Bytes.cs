using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace StudyPlatform.Imaging.Tests;

/// <summary>Files put together byte by byte, for what the encoders never write.</summary>
internal static class Bytes
{
    public static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="depth">Bits a sample.</param>
    /// <param name="type">0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha.</param>
    /// <param name="scanlines">Each row preceded by its filter byte.</param>
    /// <param name="interlaced">Whether the rows come in Adam7's seven passes.</param>
    /// <param name="before">Chunks between header and data.</param>
    public static byte[] Png(int width, int height, int depth, int type, byte[] scanlines, bool interlaced = false, params byte[][] before)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(scanlines);
        return [.. PngHeader(width, height, depth, type, interlaced), .. before.SelectMany(b => b), .. PngChunk("IDAT", packed.ToArray()), .. PngChunk("IEND", [])];
    }

    public static byte[] PngHeader(int width, int height, int depth = 8, int type = 2, bool interlaced = false) =>
    [
        .. PngSignature,
        .. PngChunk("IHDR", [.. Big32(width), .. Big32(height), (byte)depth, (byte)type, 0, 0, (byte)(interlaced ? 1 : 0)]),
    ];

    public static byte[] PngChunk(string name, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
        return [.. Big32(data.Length), .. body, .. Big32((int)Crc32(body))];
    }

    /// <summary>Makes the checksum of every chunk right, as far as chunks can be told; leaves other files as they are.</summary>
    public static void MendPngChecksums(byte[] file)
    {
        if (!file.AsSpan().StartsWith(PngSignature))
            return;
        for (var at = 8; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (length < 0 || length > file.Length - at - 12)
                return;
            Big32((int)Crc32(file[(at + 4)..(at + 8 + length)])).CopyTo(file, at + 8 + length);
            at += 12 + length;
        }
    }

    public static byte[] RiffChunk(string name, byte[] data) =>
        [.. Encoding.ASCII.GetBytes(name), .. Little32(data.Length), .. data, .. new byte[data.Length % 2]];

    /// <summary>A WebP of the extended layout; of flags, 2 says animation, 8 EXIF.</summary>
    public static byte[] Webp(int width, int height, byte flags, params byte[][] chunks)
    {
        byte[] body =
        [
            .. "WEBP"u8,
            .. RiffChunk("VP8X", [flags, 0, 0, 0, .. Little32(width - 1)[..3], .. Little32(height - 1)[..3]]),
            .. chunks.SelectMany(c => c),
        ];
        return RiffChunk("RIFF", body);
    }

    /// <summary>A TIFF block with the orientation as its only entry.</summary>
    public static byte[] Tiff(int orientation, bool little) => little
        ? [.. "II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0]
        : [.. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

    /// <summary>A segment put in right behind the start of a JPEG.</summary>
    public static byte[] WithJpegSegment(byte[] jpeg, byte marker, byte[] data) =>
        [.. jpeg[..2], 0xFF, marker, .. Big32(data.Length + 2)[2..], .. data, .. jpeg[2..]];

    /// <summary>
    /// One grey 8×8 block of value 228: all quantisers 1, one DC code of length 1 for 10-bit differences, one AC code
    /// of length 1 for "end of block". The difference is 800, 8 times 228 - 128.
    /// </summary>
    /// <param name="progressive">One scan of DC only; else baseline.</param>
    public static byte[] GreyJpeg(bool progressive) =>
    [
        0xFF, 0xD8,
        0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)1, 64),
        0xFF, (byte)(progressive ? 0xC2 : 0xC0), 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0,
        0xFF, 0xC4, 0, 20, 0x00, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10,
        0xFF, 0xC4, 0, 20, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0x00, 0, (byte)(progressive ? 0 : 63), 0,
        0x64, (byte)(progressive ? 0x1F : 0x0F), // 0, 1100100000, then 0 for end of block in baseline, then ones
        0xFF, 0xD9,
    ];

    /// <summary>The beginning of a JPEG as far as its first scan, without any pixel.</summary>
    public static byte[] JpegHeader(int width, int height, int components)
    {
        var frame = Enumerable.Range(1, components).SelectMany(c => new byte[] { (byte)c, 0x11, 0 });
        var scan = Enumerable.Range(1, components).SelectMany(c => new byte[] { (byte)c, 0 });
        return
        [
            0xFF, 0xD8,
            0xFF, 0xC0, 0, (byte)(8 + (3 * components)), 8, .. Big32(height)[2..], .. Big32(width)[2..], (byte)components, .. frame,
            0xFF, 0xDA, 0, (byte)(6 + (2 * components)), (byte)components, .. scan, 0, 63, 0,
        ];
    }

    private static byte[] Big32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Little32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    private static uint Crc32(byte[] data)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in data)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ (0xEDB88320u & (uint)-(int)(crc & 1));
        }

        return ~crc;
    }
}
