namespace StudyPlatform.Explain.Tracing;

/// <summary>The finished trace of one layer, memory-mapped.</summary>
public sealed class LayerTrace : IDisposable
{
    private readonly MappedFile _file;
    private readonly TraceHeader _header;
    private readonly FactoredLayout? _layout;

    private LayerTrace(MappedFile file, TraceHeader header)
    {
        _file = file;
        _header = header;
        _layout = header.Kind == TraceKind.Factored ? new FactoredLayout(header) : null;
    }

    /// <summary>torchvision's name of the layer.</summary>
    public string Layer => _header.Layer;

    /// <summary>How its changes were kept.</summary>
    public TraceKind Kind => _header.Kind;

    /// <summary>Shape of its weight, outputs first.</summary>
    public IReadOnlyList<long> Shape => _header.Shape;

    /// <summary>Number of weights.</summary>
    public long Weights => _header.Weights;

    /// <summary>Number of training examples.</summary>
    public int Examples => _header.Examples;

    /// <summary>Size of the file in bytes.</summary>
    public long Size => _file.Length;

    /// <summary>Opens a trace file.</summary>
    /// <exception cref="PipelineException">It is missing, cut off or not a trace.</exception>
    public static LayerTrace Open(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
            throw new PipelineException($"{path} does not exist; train with tracing of that layer, or give the folder of another run.");
        var file = MappedFile.Open(path, writable: false);
        try
        {
            var header = TraceHeader.ReadFrom(file, path);
            var expected = header.Kind == TraceKind.Dense ? DenseTracer.Size(header) : new FactoredLayout(header).Size;
            if (file.Length != expected)
                throw new PipelineException($"{path} has {file.Length} bytes instead of {expected}: it was cut off, so train again or copy it again.");
            return new LayerTrace(file, header);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>R_i[m] of one weight for every example m.</summary>
    /// <param name="weight">Place of the weight in the flattened weight tensor.</param>
    public WeightHistory History(long weight)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(weight);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(weight, Weights);
        return _layout is null ? DenseHistory(weight) : FactoredHistory(_layout, weight);
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

    private WeightHistory DenseHistory(long weight)
    {
        var row = _file.Slice<float>(TraceHeader.Length + weight * 2 * Examples * sizeof(float), 2 * Examples);
        return new WeightHistory(row[..Examples].ToArray(), row[Examples..].ToArray());
    }

    /// <summary>
    /// Runs the optimiser again for one weight: g_t = Σ_members δ a; with momentum v_t = μ v_{t−1} + g_t; the
    /// change is −η_t g_t, −η_t v_t or, with Nesterov's form, −η_t (g_t + μ v_t).
    /// </summary>
    private WeightHistory FactoredHistory(FactoredLayout layout, long weight)
    {
        var products = Products(layout, (int)(weight / layout.Inputs), (int)(weight % layout.Inputs));
        var members = _file.Slice<int>(layout.Members, checked((int)layout.Records));
        var rates = _file.Slice<float>(layout.LearningRates, _header.Steps);
        var positive = new double[Examples];
        var negative = new double[Examples];
        double velocity = 0;
        for (var step = 0; step < _header.Steps; step++)
        {
            var batch = members.Slice(step * _header.BatchSize, _header.BatchSize);
            double gradient = 0;
            for (var slot = 0; slot < batch.Length; slot++)
                gradient += products[step * _header.BatchSize + slot];
            velocity = _header.Momentum * velocity + gradient;
            var direction = _header.Nesterov ? gradient + _header.Momentum * velocity : velocity;
            var change = -rates[step] * direction;
            foreach (var member in batch)
            {
                if (member == FactoredLayout.NoMember)
                    continue;
                if (change > 0)
                    positive[member] += change;
                else
                    negative[member] -= change;
            }
        }

        return new WeightHistory(Array.ConvertAll(positive, value => (float)value), Array.ConvertAll(negative, value => (float)value));
    }

    /// <summary>δ·a of one weight for each record; empty records hold zeros.</summary>
    private double[] Products(FactoredLayout layout, int output, int input)
    {
        var products = new double[layout.Records];
        for (long record = 0; record < layout.Records; record += FactoredLayout.Chunk)
        {
            var count = (int)Math.Min(FactoredLayout.Chunk, layout.Records - record);
            var deltas = _file.Slice<float>(layout.OutputPlace(record, output), count);
            var inputs = _file.Slice<float>(layout.InputPlace(record, input), count);
            for (var i = 0; i < count; i++)
                products[record + i] = (double)deltas[i] * inputs[i];
        }

        return products;
    }
}
