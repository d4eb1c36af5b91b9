using System.Text;

namespace StudyPlatform.Explain.Datasets.Matlab;

/// <summary>Reads the content of a matrix element (“MAT-File Format”, The MathWorks, chapter 1).</summary>
internal static class MatArrayReader
{
    private const int DeepestNesting = 64;
    private const uint ComplexFlag = 0x0800;
    private const uint LogicalFlag = 0x0200;

    /// <summary>A matrix element's name and value.</summary>
    public static (string Name, MatValue Value) Read(ReadOnlySpan<byte> content, bool bigEndian, int depth = 0)
    {
        if (depth > DeepestNesting)
            throw new MatFormatException($"its arrays are nested deeper than {DeepestNesting} levels");

        // An empty element stands for an empty array, for instance in a cell that was never filled.
        if (content.IsEmpty)
            return ("", new MatValue.Numeric([0, 0], [], null, IsLogical: false));

        var reader = new MatElementReader(content, bigEndian);
        var flagBytes = reader.Next(MatElementType.UInt32);
        if (flagBytes.Length < 4)
            throw MatElementReader.Truncated();
        var flags = reader.UInt32(flagBytes);
        var kind = flags & 0xFF;

        // Opaque objects have no dimensions: three names and an array follow.
        if (kind == 17)
            return (Name(ref reader), new MatValue.Skipped([1, 1], "object"));

        var dimensions = reader.NextInts();
        var count = CountOf(dimensions);
        var name = Name(ref reader);
        return (name, kind switch
        {
            1 => Cell(ref reader, dimensions, count, bigEndian, depth),
            2 => Struct(ref reader, dimensions, count, bigEndian, depth),
            3 => new MatValue.Skipped(dimensions, "object"),
            4 => Text(ref reader, dimensions, count),
            5 => new MatValue.Skipped(dimensions, "sparse array"),
            >= 6 and <= 15 => Numbers(ref reader, dimensions, count, flags),
            16 => new MatValue.Skipped(dimensions, "function handle"),
            _ => throw new MatFormatException($"the variable “{name}” is of the unknown array class {kind}"),
        });
    }

    private static string Name(ref MatElementReader reader) => Encoding.UTF8.GetString(reader.Next(MatElementType.Int8));

    private static int CountOf(int[] dimensions)
    {
        long count = 1;
        foreach (var size in dimensions)
        {
            count *= size;
            if (size < 0 || count > int.MaxValue)
                throw new MatFormatException($"an array has the impossible size {string.Join('×', dimensions)}");
        }

        return dimensions.Length < 2 ? throw new MatFormatException("an array has fewer than two dimensions") : (int)count;
    }

    private static MatValue.Numeric Numbers(ref MatElementReader reader, int[] dimensions, int count, uint flags)
    {
        var real = reader.NextNumbers(count);
        var imaginary = (flags & ComplexFlag) != 0 ? reader.NextNumbers(count) : null;
        return new MatValue.Numeric(dimensions, real, imaginary, (flags & LogicalFlag) != 0);
    }

    private static MatValue.Text Text(ref MatElementReader reader, int[] dimensions, int count)
    {
        var characters = count == 0 && reader.AtEnd ? "" : reader.NextText();

        // Characters beyond the first plane take two UTF-16 units here but count once or twice in the file,
        // depending on the writer; a single row is taken as it is.
        if (dimensions[0] == 1)
            return new MatValue.Text(dimensions, [characters]);
        if (characters.Length != count)
            throw new MatFormatException($"a {string.Join('×', dimensions)} text comes with {characters.Length} characters");
        var rows = dimensions[0];
        var columns = rows == 0 ? 0 : count / rows;
        var texts = new string[rows];
        for (var row = 0; row < rows; row++)
        {
            var letters = new char[columns];
            for (var column = 0; column < columns; column++)
                letters[column] = characters[row + (column * rows)];
            texts[row] = new string(letters);
        }

        return new MatValue.Text(dimensions, texts);
    }

    private static MatValue.Cell Cell(ref MatElementReader reader, int[] dimensions, int count, bool bigEndian, int depth)
    {
        RefuseMoreThanFit(count, reader.Remaining);
        var elements = new MatValue[count];
        for (var i = 0; i < count; i++)
            elements[i] = Read(reader.Next(MatElementType.Matrix), bigEndian, depth + 1).Value;
        return new MatValue.Cell(dimensions, elements);
    }

    private static MatValue.Struct Struct(ref MatElementReader reader, int[] dimensions, int count, bool bigEndian, int depth)
    {
        var lengths = reader.NextInts();
        if (lengths.Length != 1 || lengths[0] < 1)
            throw new MatFormatException("a struct does not say how long its field names are");
        var names = FieldNames(reader.Next(MatElementType.Int8), lengths[0]);
        RefuseMoreThanFit((long)count * Math.Max(names.Length, 1), names.Length == 0 ? long.MaxValue : reader.Remaining);
        var elements = new IReadOnlyDictionary<string, MatValue>[count];
        for (var i = 0; i < count; i++)
        {
            var fields = new Dictionary<string, MatValue>(names.Length, StringComparer.Ordinal);
            foreach (var name in names)
                fields[name] = Read(reader.Next(MatElementType.Matrix), bigEndian, depth + 1).Value;
            elements[i] = fields;
        }

        return new MatValue.Struct(dimensions, elements);
    }

    private static string[] FieldNames(ReadOnlySpan<byte> bytes, int length)
    {
        var names = new string[bytes.Length / length];
        for (var i = 0; i < names.Length; i++)
        {
            var name = bytes.Slice(i * length, length);
            var end = name.IndexOf((byte)0);
            names[i] = Encoding.UTF8.GetString(end < 0 ? name : name[..end]);
        }

        return names;
    }

    // Every element takes at least the 8 bytes of its tag; a size beyond that is a lie that would only cost memory.
    private static void RefuseMoreThanFit(long count, long remaining)
    {
        if (count > remaining / 8)
            throw MatElementReader.Truncated();
    }
}
