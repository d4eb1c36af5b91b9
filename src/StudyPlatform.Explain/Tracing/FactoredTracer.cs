using System.Runtime.InteropServices;
using TorchSharp;

namespace StudyPlatform.Explain.Tracing;

/// <summary>
/// Keeps (δ, a) of every batch member and step of a fully connected layer. The layer's gradient in a step is
/// Σ_members δ aᵀ exactly, so its changes can be computed for any weight afterwards from (inputs + outputs)
/// numbers a record instead of (inputs × outputs).
/// </summary>
internal sealed class FactoredTracer : IWeightTracer
{
    private readonly FactoredLayout _layout;
    private readonly TraceHeader _header;
    private readonly MappedFile _file;
    private readonly string _path;

    /// <param name="path">The finished file.</param>
    /// <param name="header">What is traced.</param>
    /// <param name="resume">Whether to go on in the file that an interrupted training left.</param>
    public FactoredTracer(string path, TraceHeader header, bool resume)
    {
        _path = path;
        _header = header;
        _layout = new FactoredLayout(header);
        if (resume && !File.Exists(LivePath) && File.Exists(path))
            File.Move(path, LivePath); // Interrupted between the end of this trace and the end of the run.
        _file = resume && File.Exists(LivePath) && new FileInfo(LivePath).Length == _layout.Size
            ? MappedFile.Open(LivePath, writable: true)
            : MappedFile.Create(LivePath, _layout.Size);
        header.WriteTo(_file);
    }

    /// <inheritdoc />
    public string Layer => _header.Layer;

    private string LivePath => _path + ".live";

    /// <inheritdoc />
    public unsafe void Record(TracedStep step)
    {
        if (step.Members.Count > _header.BatchSize)
            throw new ArgumentException($"A step of {step.Members.Count} members does not fit into records of {_header.BatchSize}.", nameof(step));
        using var scope = torch.NewDisposeScope();
        var delta = step.OutputGradient(Layer).detach().to_type(torch.ScalarType.Float32).cpu().contiguous();
        var input = step.Input(Layer).detach().to_type(torch.ScalarType.Float32).cpu().contiguous();
        var deltas = MemoryMarshal.Cast<byte, float>(delta.bytes);
        var inputs = MemoryMarshal.Cast<byte, float>(input.bytes);
        _file.Slice<float>(_layout.LearningRates, _header.Steps)[step.Number] = (float)step.LearningRate;
        for (var slot = 0; slot < _header.BatchSize; slot++)
        {
            var record = (long)step.Number * _header.BatchSize + slot;
            var present = slot < step.Members.Count;
            _file.Slice<int>(_layout.Members + record * sizeof(int), 1)[0] = present ? step.Members[slot] : FactoredLayout.NoMember;
            if (!present)
                continue;
            Scatter(deltas.Slice(slot * _layout.Outputs, _layout.Outputs), _file.Floats(_layout.OutputPlace(record, 0)));
            Scatter(inputs.Slice(slot * _layout.Inputs, _layout.Inputs), _file.Floats(_layout.InputPlace(record, 0)));
        }
    }

    /// <inheritdoc />
    public void Save(string folder) => _file.Flush();

    /// <summary>Nothing to take up: a record's place follows from its step, so repeated steps write the same again.</summary>
    public void Restore(string folder, torch.Tensor weight)
    {
    }

    /// <inheritdoc />
    public void Finish()
    {
        _file.Flush();
        _file.Dispose();
        File.Move(LivePath, _path, overwrite: true);
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

    private static unsafe void Scatter(ReadOnlySpan<float> values, float* place)
    {
        foreach (var value in values)
        {
            *place = value;
            place += FactoredLayout.Chunk;
        }
    }
}
