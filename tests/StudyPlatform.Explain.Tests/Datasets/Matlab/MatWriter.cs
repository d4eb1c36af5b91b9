using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace StudyPlatform.Explain.Tests.Datasets.Matlab;

/// <summary>
/// Writes level 5 MAT-files for tests, byte by byte after “MAT-File Format” (The MathWorks), independently of the reader.
/// </summary>
internal sealed class MatWriter(bool bigEndian = false, bool compressed = false)
{
    private readonly MemoryStream _file = new();

    public MatWriter Add(string name, Func<MatWriter, string, byte[]> array)
    {
        var element = array(this, name);
        if (compressed)
            element = [.. Words(15, 0)[..4], .. Words((uint)Deflate(element).Length), .. Deflate(element)];
        _file.Write(element);
        return this;
    }

    public byte[] ToArray()
    {
        var text = Encoding.ASCII.GetBytes("MATLAB 5.0 MAT-file, written by a test".PadRight(116));
        byte[] version = bigEndian ? [0x01, 0x00, (byte)'M', (byte)'I'] : [0x00, 0x01, (byte)'I', (byte)'M'];
        return [.. text, .. new byte[8], .. version, .. _file.ToArray()];
    }

    /// <summary>Numbers of class double, stored as bytes, which MATLAB does where they fit.</summary>
    public static Func<MatWriter, string, byte[]> Bytes(int[] size, params byte[] values) =>
        (writer, name) => writer.Matrix(6, size, name, writer.Element(2, values));

    public static Func<MatWriter, string, byte[]> Doubles(int[] size, params double[] values) =>
        (writer, name) => writer.Matrix(6, size, name, writer.Element(9, [.. values.SelectMany(writer.Double)]));

    public static Func<MatWriter, string, byte[]> Uint16(int[] size, params int[] values) =>
        (writer, name) => writer.Matrix(11, size, name, writer.Element(4, [.. values.SelectMany(value => writer.Short((ushort)value))]));

    /// <summary>One row of characters, stored in 16 bits each as MATLAB does.</summary>
    public static Func<MatWriter, string, byte[]> Text(string text) =>
        (writer, name) => writer.Matrix(4, [text.Length == 0 ? 0 : 1, text.Length], name, writer.Element(4, [.. text.SelectMany(letter => writer.Short(letter))]));

    public static Func<MatWriter, string, byte[]> Utf8Text(string text) =>
        (writer, name) => writer.Matrix(4, [1, text.Length], name, writer.Element(16, Encoding.UTF8.GetBytes(text)));

    public static Func<MatWriter, string, byte[]> Cell(int[] size, params Func<MatWriter, string, byte[]>[] elements) =>
        (writer, name) => writer.Matrix(1, size, name, [.. elements.SelectMany(element => element(writer, ""))]);

    public static Func<MatWriter, string, byte[]> Struct(int[] size, string[] fields, params Func<MatWriter, string, byte[]>[] values) => (writer, name) =>
    {
        const int Length = 32;
        var names = fields.SelectMany(field => Encoding.ASCII.GetBytes(field.PadRight(Length, '\0'))).ToArray();
        byte[] content = [.. writer.Element(5, writer.Words(Length)), .. writer.Element(1, names), .. values.SelectMany(value => value(writer, ""))];
        return writer.Matrix(2, size, name, content);
    };

    public static Func<MatWriter, string, byte[]> OfClass(byte arrayClass, params byte[] content) =>
        (writer, name) => writer.Matrix(arrayClass, [1, 1], name, content);

    public static Func<MatWriter, string, byte[]> Empty { get; } = (writer, _) => writer.Words(14, 0);

    private byte[] Matrix(uint arrayClass, int[] size, string name, byte[] content)
    {
        byte[] body =
        [
            .. Element(6, Words(arrayClass, 0)),
            .. Element(5, [.. size.SelectMany(length => Words((uint)length))]),
            .. Element(1, Encoding.ASCII.GetBytes(name)),
            .. content,
        ];
        return [.. Words(14, (uint)body.Length), .. body];
    }

    private byte[] Element(uint type, byte[] data)
    {
        // Up to four bytes travel within the tag.
        if (data.Length is > 0 and <= 4)
            return [.. Words(((uint)data.Length << 16) | type), .. data, .. new byte[4 - data.Length]];
        return [.. Words(type, (uint)data.Length), .. data, .. new byte[(8 - (data.Length % 8)) % 8]];
    }

    private static byte[] Deflate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal))
            stream.Write(bytes);
        return packed.ToArray();
    }

    private byte[] Words(params uint[] values)
    {
        var bytes = new byte[4 * values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (bigEndian)
                BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4 * i), values[i]);
            else
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4 * i), values[i]);
        }

        return bytes;
    }

    private byte[] Short(ushort value) => bigEndian ? [(byte)(value >> 8), (byte)value] : [(byte)value, (byte)(value >> 8)];

    private byte[] Double(double value)
    {
        var bytes = BitConverter.GetBytes(value);
        if (bigEndian == BitConverter.IsLittleEndian)
            Array.Reverse(bytes);
        return bytes;
    }
}
