using System.Buffers.Binary;
using System.Text.Json;

namespace StudyPlatform.Explain.Tracing;

/// <summary>
/// The first 4096 bytes of a trace file: the eight bytes <c>SPTRACE1</c>, the length of a JSON text as a
/// little-endian 32-bit number, the text, zeros.
/// </summary>
/// <param name="Layer">torchvision's name of the traced layer.</param>
/// <param name="Kind">How its changes are kept.</param>
/// <param name="Shape">Shape of the layer's weight: [outputs, inputs] or [outputs, inputs, height, width].</param>
/// <param name="Examples">Number of training examples.</param>
/// <param name="Steps">Number of training steps (0 for a dense trace).</param>
/// <param name="BatchSize">Records a step (0 for a dense trace).</param>
/// <param name="Momentum">Momentum of the optimiser (factored only).</param>
/// <param name="Nesterov">Whether it was Nesterov's (factored only).</param>
internal sealed record TraceHeader(string Layer, TraceKind Kind, long[] Shape, int Examples, int Steps, int BatchSize, double Momentum, bool Nesterov)
{
    /// <summary>Bytes before the data begin.</summary>
    public const int Length = 4096;

    private static ReadOnlySpan<byte> Magic => "SPTRACE1"u8;

    /// <summary>Number of weights.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long Weights => Shape.Aggregate(1L, (product, dimension) => product * dimension);

    /// <summary>Writes the header to the beginning of a file.</summary>
    public void WriteTo(MappedFile file)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(this, TraceJson.Default.TraceHeader);
        var bytes = file.Slice<byte>(0, Length);
        bytes.Clear();
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], json.Length);
        json.CopyTo(bytes[12..]);
    }

    /// <summary>Reads the header of a trace file.</summary>
    /// <exception cref="PipelineException">It is no trace file.</exception>
    public static TraceHeader ReadFrom(MappedFile file, string path)
    {
        if (file.Length >= Length)
        {
            var bytes = file.Slice<byte>(0, Length);
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
            if (bytes[..8].SequenceEqual(Magic) && length is > 0 and <= Length - 12)
            {
                try
                {
                    return JsonSerializer.Deserialize(bytes.Slice(12, length), TraceJson.Default.TraceHeader)!;
                }
                catch (JsonException)
                {
                    // Said below, in one sentence with the file's name.
                }
            }
        }

        throw new PipelineException($"{path} is not a responsibility trace; train again with tracing, or give the folder of another run.");
    }
}
