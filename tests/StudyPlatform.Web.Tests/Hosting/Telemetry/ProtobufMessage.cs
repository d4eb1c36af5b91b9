using System.Buffers.Binary;
using System.Text;

namespace StudyPlatform.Web.Tests.Hosting.Telemetry;

/// <summary>A message in Protocol Buffers' wire format, read without its schema: fields by their numbers.</summary>
internal sealed class ProtobufMessage
{
    private readonly List<(int Field, ulong Number, ReadOnlyMemory<byte> Bytes)> _fields = [];

    public ProtobufMessage(ReadOnlyMemory<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var tag = Varint(bytes.Span, ref at);
            var (field, type) = ((int)(tag >> 3), (int)(tag & 7));
            switch (type)
            {
                case 0:
                    _fields.Add((field, Varint(bytes.Span, ref at), default));
                    break;
                case 1:
                    _fields.Add((field, BinaryPrimitives.ReadUInt64LittleEndian(bytes.Span[at..]), default));
                    at += 8;
                    break;
                case 2:
                    var length = (int)Varint(bytes.Span, ref at);
                    _fields.Add((field, 0, bytes.Slice(at, length)));
                    at += length;
                    break;
                case 5:
                    _fields.Add((field, BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[at..]), default));
                    at += 4;
                    break;
                default:
                    throw new InvalidDataException($"Wire type {type} at {at}.");
            }
        }
    }

    public IEnumerable<ProtobufMessage> Messages(int field) => _fields.Where(entry => entry.Field == field).Select(entry => new ProtobufMessage(entry.Bytes));

    public ProtobufMessage? Message(int field) => Messages(field).FirstOrDefault();

    public string Text(int field) => Encoding.UTF8.GetString(_fields.LastOrDefault(entry => entry.Field == field).Bytes.Span);

    public byte[] Bytes(int field) => _fields.LastOrDefault(entry => entry.Field == field).Bytes.ToArray();

    public bool Has(int field) => _fields.Exists(entry => entry.Field == field);

    public ulong Number(int field) => _fields.LastOrDefault(entry => entry.Field == field).Number;

    public double Double(int field) => BitConverter.UInt64BitsToDouble(Number(field));

    /// <summary>OTLP's attributes: key and value as text.</summary>
    public Dictionary<string, string> Attributes(int field) => Messages(field).ToDictionary(pair => pair.Text(1), pair =>
    {
        var value = pair.Message(2)!;
        return value.Has(1) ? value.Text(1) : value.Has(3) ? $"{(long)value.Number(3)}" : value.Has(4) ? $"{value.Double(4)}" : "";
    });

    private static ulong Varint(ReadOnlySpan<byte> bytes, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80)
                return value;
        }
    }
}
