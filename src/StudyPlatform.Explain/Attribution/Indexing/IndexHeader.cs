using System.Buffers.Binary;

namespace StudyPlatform.Explain.Attribution.Indexing;

/// <summary>
/// The first 64 bytes of an index file: magic, then Count, Width, Classes, Side as little-endian int32, 8 bytes
/// free, then the 32 bytes of the identity. After it Count·Width features and Count·Classes probabilities
/// follow, float32, row after row.
/// </summary>
internal sealed record IndexHeader(int Count, int Width, int Classes, int Side, byte[] Identity)
{
    public const int Bytes = 64;

    private static ReadOnlySpan<byte> Magic => "SPINDEX1"u8;

    /// <summary>Size of the whole file.</summary>
    public long FileBytes => Bytes + sizeof(float) * ((long)Count * Width + (long)Count * Classes);

    public byte[] Write()
    {
        var bytes = new byte[Bytes];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), Count);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), Width);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16), Classes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(20), Side);
        Identity.CopyTo(bytes, 32);
        return bytes;
    }

    /// <summary>The header, or null when these are not an index's first bytes.</summary>
    public static IndexHeader? Read(ReadOnlySpan<byte> bytes) => bytes.Length < Bytes || !bytes.StartsWith(Magic)
        ? null
        : new IndexHeader(
            BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[16..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[20..]),
            bytes.Slice(32, 32).ToArray());
}
