using StudyPlatform.Explain.Attribution.Settings;
using StudyPlatform.Explain.Models;
using TorchSharp;

namespace StudyPlatform.Explain.Tracing;

/// <summary>
/// Finds the responsible examples for an input (Khadivpour, Banerjee and Guzdial, arXiv 2209.03433, Eq. 3 and
/// 4): the most activated weight i = argmax y_i, then resp_i = argmax_m R_i[m].
/// </summary>
public sealed class ResponsibilityQuery
{
    private readonly VggNetwork _network;
    private readonly Dictionary<string, LayerTrace> _traces;
    private readonly Dictionary<string, string> _plainNames;
    private readonly ResponsibilityOptions _options;
    private readonly string _last;

    /// <param name="network">The trained network, with batch normalisation folded.</param>
    /// <param name="trained">Shape of the network as it was trained; the traces carry its layer names.</param>
    /// <param name="traces">The traced layers.</param>
    /// <param name="options">How to ask.</param>
    /// <exception cref="PipelineException">The layer asked for was not traced.</exception>
    public ResponsibilityQuery(VggNetwork network, VggConfiguration trained, IReadOnlyList<LayerTrace> traces, ResponsibilityOptions options)
    {
        MethodSettings.Check(options);
        _network = network;
        _options = options;
        _traces = traces.ToDictionary(trace => trace.Layer, StringComparer.Ordinal);
        _last = network.Configuration.Linears(network.Classes)[^1].Name;
        _plainNames = trained.Convolutions().Zip(network.Configuration.Convolutions())
            .ToDictionary(pair => pair.First.Name, pair => pair.Second.Name, StringComparer.Ordinal);
        foreach (var layer in Layers())
        {
            if (!_traces.ContainsKey(layer))
                throw new PipelineException($"Responsibility needs the trace of {layer}, but the run has {(traces.Count == 0 ? "none" : string.Join(", ", _traces.Keys))}; train again with --trace {layer}.");
        }
    }

    /// <summary>The responsible examples for one image.</summary>
    /// <param name="image">Normalised image [1, 3, side, side].</param>
    /// <param name="predicted">The predicted class.</param>
    public ResponsibleExamples Ask(torch.Tensor image, int predicted)
    {
        using var noGrad = torch.no_grad();
        using var scope = torch.NewDisposeScope();
        var layers = Layers();
        var tap = new InputTap([.. layers.Select(PlainName)]);
        _network.Forward(image, training: false, tap: tap);
        var candidates = layers.Select(layer => Candidates(layer, tap, predicted)).ToList();
        var weights = _options.CombineOutliers ? Outliers(candidates) : [Most(candidates)];
        return new ResponsibleExamples(weights, Rank(weights));
    }

    private IReadOnlyList<string> Layers() => _options.Choice switch
    {
        WeightChoice.PredictedClass => [_last],
        WeightChoice.Layer => [_options.Layer!],
        WeightChoice.AllLayers => [.. _traces.Keys.Order(StringComparer.Ordinal)],
        _ => throw new InvalidOperationException($"The choice {_options.Choice} is not known."),
    };

    private string PlainName(string layer) => _plainNames.GetValueOrDefault(layer, layer);

    /// <summary>
    /// Everything needed to compute the activations of a layer's weights row by row: its weight matrix
    /// [outputs, inputs], what each input column is multiplied by [inputs], and the rows that count.
    /// </summary>
    private (string Layer, torch.Tensor Weight, torch.Tensor Input, long FirstRow, long Rows) Candidates(string layer, InputTap tap, int predicted)
    {
        var weight = _network.Parameters[PlainName(layer) + ".weight"];
        var input = tap.Input(PlainName(layer));
        var columns = weight.ndim == 2 ? input.reshape(-1) : MeanPatch(input);
        var matrix = weight.reshape(weight.shape[0], -1);
        return _options.Choice == WeightChoice.PredictedClass ? (layer, matrix, columns, predicted, 1) : (layer, matrix, columns, 0, matrix.shape[0]);
    }

    /// <summary>Input [1, C, H, W] of a padded 3×3 convolution → the mean input of each kernel place, [C·9].</summary>
    private static torch.Tensor MeanPatch(torch.Tensor input)
    {
        var (height, width) = (input.shape[2], input.shape[3]);
        var padded = torch.nn.functional.pad(input, [1, 1, 1, 1]);
        var places = new List<torch.Tensor>();
        for (var y = 0; y < 3; y++)
        {
            for (var x = 0; x < 3; x++)
                places.Add(padded.narrow(2, y, height).narrow(3, x, width).mean([0L, 2L, 3L]));
        }

        return torch.stack(places, 1).reshape(-1);
    }

    private static ActivatedWeight Most(IReadOnlyList<(string Layer, torch.Tensor Weight, torch.Tensor Input, long FirstRow, long Rows)> candidates)
    {
        ActivatedWeight? best = null;
        foreach (var (layer, matrix, input, firstRow, rows) in candidates)
        {
            foreach (var (row, activations) in Blocks(matrix, input, firstRow, rows))
            {
                using var scope = torch.NewDisposeScope();
                var place = activations.argmax().item<long>();
                var value = activations.reshape(-1)[place].to_type(torch.ScalarType.Float64).item<double>();
                if (best is null || value > best.Activation)
                    best = At(layer, row * matrix.shape[1] + place, matrix.shape[1], value);
            }
        }

        return best!;
    }

    private List<ActivatedWeight> Outliers(IReadOnlyList<(string Layer, torch.Tensor Weight, torch.Tensor Input, long FirstRow, long Rows)> candidates)
    {
        double sum = 0, squares = 0;
        long count = 0;
        var top = new List<ActivatedWeight>();
        foreach (var (layer, matrix, input, firstRow, rows) in candidates)
        {
            foreach (var (row, activations) in Blocks(matrix, input, firstRow, rows))
            {
                using var scope = torch.NewDisposeScope();
                var exact = activations.to_type(torch.ScalarType.Float64).reshape(-1);
                sum += exact.sum().item<double>();
                squares += exact.square().sum().item<double>();
                count += exact.numel();
                var (values, places) = exact.topk((int)Math.Min(_options.OutlierLimit, exact.numel()), 0);
                for (var i = 0; i < values.numel(); i++)
                    top.Add(At(layer, row * matrix.shape[1] + places[i].item<long>(), matrix.shape[1], values[i].item<double>()));
            }

            top = [.. top.OrderByDescending(weight => weight.Activation).Take(_options.OutlierLimit)];
        }

        var mean = sum / count;
        var deviation = Math.Sqrt(Math.Max(0, squares / count - mean * mean));
        var outlying = top.Where(weight => weight.Activation > mean + _options.OutlierDeviations * deviation).ToList();

        // Without an outlier the most activated weight stands alone, as in the uncombined question.
        return outlying.Count > 0 ? outlying : [top[0]];
    }

    /// <summary>The activations w·x in blocks of rows that stay small; each is disposed before the next.</summary>
    private static IEnumerable<(long FirstRow, torch.Tensor Activations)> Blocks(torch.Tensor matrix, torch.Tensor input, long firstRow, long rows)
    {
        const long elements = 1 << 22;
        var block = Math.Max(1, elements / matrix.shape[1]);
        for (var row = firstRow; row < firstRow + rows; row += block)
        {
            using var part = matrix.narrow(0, row, Math.Min(block, firstRow + rows - row));
            using var activations = part.mul(input);
            yield return (row, activations);
        }
    }

    private static ActivatedWeight At(string layer, long place, long inputs, double value) =>
        new(layer, place, place / inputs, place % inputs, value);

    private List<(int Example, double Value)> Rank(IReadOnlyList<ActivatedWeight> weights)
    {
        double[]? total = null;
        foreach (var weight in weights)
        {
            var history = _traces[weight.Layer].History(weight.Weight);
            total ??= new double[history.Positive.Length];
            for (var example = 0; example < total.Length; example++)
                total[example] += history.Value(example, _options.Variant);
        }

        return [.. total!
            .Select((value, example) => (Example: example, Value: value))
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Example)
            .Take(1 + _options.NextBest)];
    }

    private sealed class InputTap(IReadOnlyCollection<string> layers) : ILayerTap
    {
        private readonly Dictionary<string, torch.Tensor> _inputs = new(StringComparer.Ordinal);

        public torch.Tensor Input(string layer) => _inputs[layer];

        public void Layer(string name, torch.Tensor input, torch.Tensor output)
        {
            if (layers.Contains(name))
                _inputs[name] = input;
        }
    }
}
