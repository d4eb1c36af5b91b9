namespace StudyPlatform.Explain.Tracing;

/// <summary>
/// Where things lie in a factored trace: header; learning rate of each step (float32); member of each record
/// (int32, −1 for none); then chunks of 64 records, each chunk feature after feature, 64 numbers together.
/// One weight's history is then a run of 256 bytes in every chunk for its output and one for its input.
/// </summary>
internal sealed class FactoredLayout
{
    /// <summary>Records in a chunk.</summary>
    public const int Chunk = 64;

    /// <summary>Marks a record that a short last batch left empty.</summary>
    public const int NoMember = -1;

    private readonly long _data;

    public FactoredLayout(TraceHeader header)
    {
        Outputs = checked((int)header.Shape[0]);
        Inputs = checked((int)header.Shape[1]);
        Records = (long)header.Steps * header.BatchSize;
        LearningRates = TraceHeader.Length;
        Members = LearningRates + (long)header.Steps * sizeof(float);
        _data = (Members + Records * sizeof(int) + 63) / 64 * 64;
        Size = _data + (Records + Chunk - 1) / Chunk * ChunkBytes;
    }

    public int Outputs { get; }

    public int Inputs { get; }

    public long Records { get; }

    /// <summary>Byte offset of the learning rates.</summary>
    public long LearningRates { get; }

    /// <summary>Byte offset of the members.</summary>
    public long Members { get; }

    /// <summary>Bytes of the whole file.</summary>
    public long Size { get; }

    private long ChunkBytes => (long)(Outputs + Inputs) * Chunk * sizeof(float);

    /// <summary>Byte offset of δ of an output in a record.</summary>
    public long OutputPlace(long record, int output) => Place(record, output);

    /// <summary>Byte offset of a of an input in a record.</summary>
    public long InputPlace(long record, int input) => Place(record, Outputs + input);

    private long Place(long record, int feature) =>
        _data + record / Chunk * ChunkBytes + ((long)feature * Chunk + record % Chunk) * sizeof(float);
}
