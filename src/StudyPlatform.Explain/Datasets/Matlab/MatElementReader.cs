using System.Buffers.Binary;
using System.Text;

namespace StudyPlatform.Explain.Datasets.Matlab;

/// <summary>Walks over the data elements of a level 5 MAT-file: a tag with type and length, then the data, padded to 8 bytes.</summary>
internal ref struct MatElementReader(ReadOnlySpan<byte> data, bool bigEndian)
{
    private readonly ReadOnlySpan<byte> data = data;
    private readonly bool bigEndian = bigEndian;
    private int _at;

    public readonly bool AtEnd => _at >= data.Length;

    public readonly int Remaining => data.Length - _at;

    /// <summary>Reads the next element's tag and takes its data.</summary>
    /// <exception cref="MatFormatException">The data end before the element does.</exception>
    public ReadOnlySpan<byte> Next(out MatElementType type)
    {
        if (Remaining < 8)
            throw Truncated();
        var first = UInt32(data[_at..]);

        // A small element keeps its length in the upper half of the first word and its data in the second.
        if (first >> 16 != 0)
        {
            type = (MatElementType)(first & 0xFFFF);
            var small = (int)(first >> 16);
            if (small > 4)
                throw new MatFormatException("an element says that it is small and longer than 4 bytes");
            var content = data.Slice(_at + 4, small);
            _at += 8;
            return content;
        }

        type = (MatElementType)first;
        var length = UInt32(data[(_at + 4)..]);
        _at += 8;
        if (length > (uint)Remaining)
            throw Truncated();
        var taken = data.Slice(_at, (int)length);

        // Compressed elements are the only ones without padding; the last element of a file may lack it too.
        var padded = type == MatElementType.Compressed ? (int)length : (int)Math.Min((length + 7L) & ~7L, Remaining);
        _at += padded;
        return taken;
    }

    /// <summary>The next element, which has to be of one type.</summary>
    public ReadOnlySpan<byte> Next(MatElementType expected)
    {
        var content = Next(out var type);
        return type == expected
            ? content
            : throw new MatFormatException($"an element of type {expected} is needed where there is one of type {type}");
    }

    public int[] NextInts()
    {
        var content = Next(MatElementType.Int32);
        var values = new int[content.Length / 4];
        for (var i = 0; i < values.Length; i++)
            values[i] = (int)UInt32(content[(4 * i)..]);
        return values;
    }

    /// <summary>The next element's numbers; MATLAB stores them in the smallest type that holds them all.</summary>
    public double[] NextNumbers(int count)
    {
        var content = Next(out var type);
        var width = Width(type);
        if (content.Length != (long)count * width)
            throw new MatFormatException($"an array of {count} elements comes with {content.Length / width} of them");
        var values = new double[count];
        for (var i = 0; i < count; i++)
            values[i] = Number(content.Slice(i * width, width), type);
        return values;
    }

    /// <summary>The next element's characters.</summary>
    public string NextText()
    {
        var content = Next(out var type);
        return type switch
        {
            MatElementType.Utf8 => Encoding.UTF8.GetString(content),
            MatElementType.Int8 or MatElementType.UInt8 => Encoding.Latin1.GetString(content),
            MatElementType.UInt16 or MatElementType.Int16 or MatElementType.Utf16 => Units(content),
            MatElementType.Utf32 => (bigEndian ? new UTF32Encoding(bigEndian: true, byteOrderMark: false) : Encoding.UTF32).GetString(content),
            _ => throw new MatFormatException($"text is stored as {type}, which is not a type for text"),
        };
    }

    // Not decoded as UTF-16: in a text of several rows the two halves of one character need not stand beside each other.
    private readonly string Units(ReadOnlySpan<byte> content)
    {
        var units = new char[content.Length / 2];
        for (var i = 0; i < units.Length; i++)
            units[i] = (char)UInt16(content[(2 * i)..]);
        return new string(units);
    }

    public readonly uint UInt32(ReadOnlySpan<byte> from) =>
        bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(from) : BinaryPrimitives.ReadUInt32LittleEndian(from);

    public static MatFormatException Truncated() => new("the file ends before its data are complete");

    private static int Width(MatElementType type) => type switch
    {
        MatElementType.Int8 or MatElementType.UInt8 => 1,
        MatElementType.Int16 or MatElementType.UInt16 => 2,
        MatElementType.Int32 or MatElementType.UInt32 or MatElementType.Single => 4,
        MatElementType.Double or MatElementType.Int64 or MatElementType.UInt64 => 8,
        _ => throw new MatFormatException($"numbers are stored as {type}, which is not a type for numbers"),
    };

    private readonly double Number(ReadOnlySpan<byte> from, MatElementType type) => type switch
    {
        MatElementType.Int8 => (sbyte)from[0],
        MatElementType.UInt8 => from[0],
        MatElementType.Int16 => (short)UInt16(from),
        MatElementType.UInt16 => UInt16(from),
        MatElementType.Int32 => (int)UInt32(from),
        MatElementType.UInt32 => UInt32(from),
        MatElementType.Single => BitConverter.UInt32BitsToSingle(UInt32(from)),
        MatElementType.Double => BitConverter.UInt64BitsToDouble(UInt64(from)),
        MatElementType.Int64 => (long)UInt64(from),
        _ => UInt64(from),
    };

    private readonly ushort UInt16(ReadOnlySpan<byte> from) =>
        bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(from) : BinaryPrimitives.ReadUInt16LittleEndian(from);

    private readonly ulong UInt64(ReadOnlySpan<byte> from) =>
        bigEndian ? BinaryPrimitives.ReadUInt64BigEndian(from) : BinaryPrimitives.ReadUInt64LittleEndian(from);
}
