using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace StudyPlatform.Explain.Datasets.Matlab;

/// <summary>
/// A MATLAB level 5 MAT-file (versions 5 to 7.2): numbers, text, cell and struct arrays, compressed or not, of
/// either byte order. Source: “MAT-File Format”, The MathWorks.
/// </summary>
public sealed class MatFile
{
    private const int HeaderLength = 128;
    private const int LargestVariable = 1 << 28;

    private readonly Dictionary<string, MatValue> _variables;

    private MatFile(string description, Dictionary<string, MatValue> variables)
    {
        Description = description;
        _variables = variables;
    }

    /// <summary>The text that the file begins with.</summary>
    public string Description { get; }

    /// <summary>The variables by name.</summary>
    public IReadOnlyDictionary<string, MatValue> Variables => _variables;

    /// <summary>One variable.</summary>
    /// <exception cref="MatFormatException">There is none of that name; the message says which there are.</exception>
    public MatValue this[string name] => _variables.TryGetValue(name, out var value)
        ? value
        : throw new MatFormatException($"it has no variable “{name}”, only {(_variables.Count == 0 ? "none at all" : string.Join(", ", _variables.Keys.Order(StringComparer.Ordinal)))}");

    /// <summary>Parses a file's bytes.</summary>
    /// <exception cref="MatFormatException">They are not a level 5 MAT-file, or it is broken.</exception>
    public static MatFile Parse(ReadOnlySpan<byte> file)
    {
        var bigEndian = CheckHeader(file);
        var variables = new Dictionary<string, MatValue>(StringComparer.Ordinal);
        var reader = new MatElementReader(file[HeaderLength..], bigEndian);
        while (!reader.AtEnd)
        {
            var content = reader.Next(out var type);
            if (type == MatElementType.Compressed)
                content = Inflate(content, bigEndian, out type);
            if (type != MatElementType.Matrix)
                continue;
            var (name, value) = MatArrayReader.Read(content, bigEndian);

            // MATLAB keeps its own bookkeeping in a variable without a name.
            if (name.Length > 0)
                variables[name] = value;
        }

        return new MatFile(Encoding.Latin1.GetString(file[..116]).TrimEnd(' ', '\0'), variables);
    }

    /// <returns>Whether the numbers have their most significant byte first.</returns>
    private static bool CheckHeader(ReadOnlySpan<byte> file)
    {
        if (file.Length >= 4 && file[0] == 0x89 && file[1..4].SequenceEqual("HDF"u8))
            throw Version73();
        var bigEndian = file.Length >= HeaderLength && file[126] == 'M' && file[127] == 'I';
        if (!bigEndian && !(file.Length >= HeaderLength && file[126] == 'I' && file[127] == 'M'))
        {
            // A level 4 file has no text in front: it begins with the small number that is its first array's type.
            throw new MatFormatException(file.Length > 4 && file[..4].Contains((byte)0)
                ? "it is no level 5 MAT-file (perhaps one of version 4): save it with save -v7"
                : "it is no MAT-file");
        }

        var version = bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(file[124..]) : BinaryPrimitives.ReadUInt16LittleEndian(file[124..]);
        return version switch
        {
            0x0100 => bigEndian,
            0x0200 => throw Version73(),
            _ => throw new MatFormatException($"it is a MAT-file of the unknown version 0x{version:x4}"),
        };
    }

    private static MatFormatException Version73() =>
        new("it is a MAT-file of version 7.3 (HDF5), which is not read: save it with save -v7");

    private static ReadOnlySpan<byte> Inflate(ReadOnlySpan<byte> compressed, bool bigEndian, out MatElementType type)
    {
        try
        {
            using var stream = new ZLibStream(new MemoryStream(compressed.ToArray()), CompressionMode.Decompress);
            var tag = new byte[8];
            stream.ReadExactly(tag);
            var words = new MatElementReader(tag, bigEndian);
            type = (MatElementType)words.UInt32(tag);
            var length = words.UInt32(tag.AsSpan(4));
            if (length > LargestVariable)
                throw new MatFormatException($"a compressed variable takes {length} bytes, and at most {LargestVariable} are read");
            var content = new byte[length];
            stream.ReadExactly(content);
            return content;
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            throw new MatFormatException("a compressed variable is damaged or incomplete", error);
        }
    }
}
