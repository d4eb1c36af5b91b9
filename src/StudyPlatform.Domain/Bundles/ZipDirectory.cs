using System.Buffers.Binary;

namespace StudyPlatform.Domain.Bundles;

/// <summary>
/// Looks through a zip's central directory (PKWARE APPNOTE 4.3.12, 4.3.16) with a fixed amount of memory, so that one
/// with millions of entries is refused before anything is made of them.
/// </summary>
internal static class ZipDirectory
{
    private const uint EndSignature = 0x06054b50;
    private const uint EntrySignature = 0x02014b50;
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int MaxComment = ushort.MaxValue;

    /// <summary>Names and extra fields of an honest bundle take a hundred bytes an entry.</summary>
    private const long MaxBytesAnEntry = 1024;

    /// <summary>Why the zip is refused; null if it may be opened.</summary>
    public static string? Problem(Stream zip, int maxFiles)
    {
        if (FindEnd(zip) is not { } end)
            return "is not a zip, or ends too early";
        var count = BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(10));
        var size = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(12));
        var start = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16));
        if (count == ushort.MaxValue || size == uint.MaxValue || start == uint.MaxValue || BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(4)) != 0)
            return "is a zip of the 64-bit form or in several parts";

        if (start > zip.Length)
            return "says its directory starts beyond its end";

        // The media/ folder may have an entry of its own.
        var most = maxFiles + 1;
        var (entries, bytes) = Scan(zip, start, most);
        if (entries > most || bytes > most * MaxBytesAnEntry)
            return $"has more than the {maxFiles} files that are allowed";
        return entries == count ? null : $"says it has {count} entries, but lists {entries}";
    }

    private static byte[]? FindEnd(Stream zip)
    {
        var length = (int)Math.Min(zip.Length, EndLength + MaxComment);
        var tail = new byte[length];
        zip.Seek(-length, SeekOrigin.End);
        zip.ReadExactly(tail);
        for (var at = length - EndLength; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) == EndSignature)
                return tail[at..(at + EndLength)];
        }

        return null;
    }

    private static (int Entries, long Bytes) Scan(Stream zip, long start, int most)
    {
        zip.Seek(start, SeekOrigin.Begin);
        var buffered = new BufferedStream(zip, 1 << 16);
        var header = new byte[EntryLength];
        var (entries, bytes) = (0, 0L);
        while (entries <= most && bytes <= most * MaxBytesAnEntry
            && buffered.ReadAtLeast(header, EntryLength, throwOnEndOfStream: false) == EntryLength
            && BinaryPrimitives.ReadUInt32LittleEndian(header) == EntrySignature)
        {
            var rest = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28))
                + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30))
                + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(32));
            buffered.Seek(rest, SeekOrigin.Current);
            entries++;
            bytes += EntryLength + rest;
        }

        return (entries, bytes);
    }
}
