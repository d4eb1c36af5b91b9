using System.Numerics;
using System.Runtime.InteropServices;
using TorchSharp;

namespace StudyPlatform.Explain.Tracing;

/// <summary>
/// Responsibility by comparing weights (Khadivpour et al., Eq. 1 and 2): after each step Δw_i = w_i′ − w_i is
/// added to R_i[m] of every member m of the batch, positive and negative parts apart, so that the paper's
/// magnitude is their sum and the signed trace their difference. Any optimiser and any layer.
/// </summary>
/// <remarks>
/// While training, a row per example keeps the additions together: [example][positive, negative][weight].
/// The finished file is turned round, [weight][positive, negative][example], so that a query for one weight
/// reads one place. Both are float32; 8 bytes per weight and example.
/// </remarks>
internal sealed class DenseTracer : IWeightTracer
{
    private readonly TraceHeader _header;
    private readonly string _path;
    private readonly int _weights;
    private readonly float[] _change;
    private readonly float[] _previous;
    private readonly double[]? _previousDouble;
    private readonly MappedFile _live;

    /// <param name="path">The finished file; the rows while training lie beside it.</param>
    /// <param name="header">What is traced.</param>
    /// <param name="initial">The layer's weight before the first step, float32 or float64.</param>
    public DenseTracer(string path, TraceHeader header, torch.Tensor initial)
    {
        _path = path;
        _header = header;
        _weights = checked((int)header.Weights);
        _change = new float[_weights];
        _previous = new float[_weights];
        _previousDouble = initial.dtype == torch.ScalarType.Float64 ? new double[_weights] : null;
        _live = MappedFile.Create(LivePath, Size(header));
        header.WriteTo(_live);
        Remember(initial);
    }

    /// <inheritdoc />
    public string Layer => _header.Layer;

    private string LivePath => _path + ".live";

    /// <summary>Bytes of the finished file; while training runs its rows take as much again, and so does a checkpoint.</summary>
    public static long Size(TraceHeader header) => TraceHeader.Length + header.Weights * 2 * header.Examples * sizeof(float);

    /// <inheritdoc />
    public void Record(TracedStep step)
    {
        Compare(step.Weight(Layer));
        foreach (var member in step.Members)
            Add(_change, RowOf(_live, member));
    }

    /// <inheritdoc />
    public void Save(string folder)
    {
        using var copy = MappedFile.Create(Path.Combine(folder, Path.GetFileName(LivePath)), _live.Length);
        _header.WriteTo(copy);
        Copy(_live, copy);
        copy.Flush();
    }

    /// <inheritdoc />
    public void Restore(string folder, torch.Tensor weight)
    {
        using var saved = MappedFile.Open(Path.Combine(folder, Path.GetFileName(LivePath)), writable: false);
        Copy(saved, _live);
        Remember(weight);
    }

    /// <inheritdoc />
    public void Finish()
    {
        var partial = _path + ".partial";
        using (var turned = MappedFile.Create(partial, Size(_header)))
        {
            _header.WriteTo(turned);
            Turn(turned);
            turned.Flush();
        }

        File.Move(partial, _path, overwrite: true);
        _live.Dispose();
        File.Delete(LivePath);
    }

    /// <inheritdoc />
    public void Dispose() => _live.Dispose();

    private void Copy(MappedFile from, MappedFile to)
    {
        for (var example = 0; example < _header.Examples; example++)
            RowOf(from, example).CopyTo(RowOf(to, example));
    }

    private Span<float> RowOf(MappedFile file, int example) =>
        file.Slice<float>(TraceHeader.Length + (long)example * 2 * _weights * sizeof(float), 2 * _weights);

    private void Remember(torch.Tensor weight)
    {
        using var scope = torch.NewDisposeScope();
        var bytes = weight.detach().cpu().contiguous().bytes;
        if (_previousDouble is not null)
            MemoryMarshal.Cast<byte, double>(bytes).CopyTo(_previousDouble);
        else
            MemoryMarshal.Cast<byte, float>(bytes).CopyTo(_previous);
    }

    private void Compare(torch.Tensor weight)
    {
        using var scope = torch.NewDisposeScope();
        var bytes = weight.detach().cpu().contiguous().bytes;
        if (_previousDouble is not null)
        {
            var after = MemoryMarshal.Cast<byte, double>(bytes);
            for (var i = 0; i < after.Length; i++)
            {
                _change[i] = (float)(after[i] - _previousDouble[i]);
                _previousDouble[i] = after[i];
            }

            return;
        }

        var now = MemoryMarshal.Cast<byte, float>(bytes);
        var lanes = Vector<float>.Count;
        var at = 0;
        for (; at <= now.Length - lanes; at += lanes)
        {
            var next = new Vector<float>(now[at..]);
            (next - new Vector<float>(_previous, at)).CopyTo(_change, at);
            next.CopyTo(_previous, at);
        }

        for (; at < now.Length; at++)
        {
            _change[at] = now[at] - _previous[at];
            _previous[at] = now[at];
        }
    }

    private static void Add(ReadOnlySpan<float> change, Span<float> row)
    {
        var positive = row[..change.Length];
        var negative = row[change.Length..];
        var lanes = Vector<float>.Count;
        var at = 0;
        for (; at <= change.Length - lanes; at += lanes)
        {
            var delta = new Vector<float>(change[at..]);
            (new Vector<float>(positive[at..]) + Vector.Max(delta, Vector<float>.Zero)).CopyTo(positive[at..]);
            (new Vector<float>(negative[at..]) + Vector.Max(-delta, Vector<float>.Zero)).CopyTo(negative[at..]);
        }

        for (; at < change.Length; at++)
        {
            positive[at] += Math.Max(change[at], 0);
            negative[at] += Math.Max(-change[at], 0);
        }
    }

    /// <summary>[example][2][weight] → [weight][2][example], in square tiles that stay in the cache.</summary>
    private void Turn(MappedFile target)
    {
        const int tile = 64;
        var examples = _header.Examples;
        for (var weight0 = 0; weight0 < _weights; weight0 += tile)
        {
            var weight1 = Math.Min(weight0 + tile, _weights);
            for (var example0 = 0; example0 < examples; example0 += tile)
            {
                var example1 = Math.Min(example0 + tile, examples);
                for (var weight = weight0; weight < weight1; weight++)
                {
                    var row = target.Slice<float>(TraceHeader.Length + (long)weight * 2 * examples * sizeof(float), 2 * examples);
                    for (var example = example0; example < example1; example++)
                    {
                        var source = RowOf(_live, example);
                        row[example] = source[weight];
                        row[examples + example] = source[_weights + weight];
                    }
                }
            }
        }
    }
}
