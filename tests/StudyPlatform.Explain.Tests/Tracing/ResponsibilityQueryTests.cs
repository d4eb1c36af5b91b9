using StudyPlatform.Explain.Models;
using StudyPlatform.Explain.Tests.Training;
using StudyPlatform.Explain.Tracing;
using StudyPlatform.Explain.Training;
using TorchSharp;

namespace StudyPlatform.Explain.Tests.Tracing;

public sealed class ResponsibilityQueryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TrainedModel _model;
    private readonly torch.Tensor _image;

    public ResponsibilityQueryTests()
    {
        var options = TinyVgg.Options with { TracedLayers = ["features.5", "classifier.0", "classifier.3", "classifier.6"], TraceMode = TraceMode.Auto, LearningRate = 0.002 };
        var run = TinyVgg.Run(_folder.Path, options).Execute(overwrite: false, new QuietObserver(), CancellationToken.None);
        _model = TrainedModel.Open(_folder.Path, run, TinyVgg.Configuration, torch.CPU);
        _image = Preprocess.ToTensor(new PatternImages(1, TinyVgg.Side, 9)[0], 1, TinyVgg.Side, torch.CPU);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void The_predicted_classs_most_activated_weight_is_asked(int predicted)
    {
        var answer = Ask(new ResponsibilityOptions(), predicted);

        using var scope = torch.NewDisposeScope();
        var features = BruteForceTracer.Values(_model.Classifier.Features(_image));
        var row = BruteForceTracer.Values(_model.Classifier.LastWeight.select(0, predicted));
        var activations = features.Zip(row, (x, w) => x * w).ToArray();
        var weight = Assert.Single(answer.Weights);
        Assert.Equal(Array.IndexOf(activations, activations.Max()), weight.Input);
        Assert.Equal(predicted, weight.Output);
        Assert.Equal(activations.Max(), weight.Activation, 1e-6);
        AssertRanked(answer, weight);
    }

    [Fact]
    public void The_most_activated_weight_of_a_fully_connected_layer_is_found()
    {
        var answer = Ask(new ResponsibilityOptions { Choice = WeightChoice.Layer, Layer = "classifier.0" }, 0);

        using var scope = torch.NewDisposeScope();
        var flat = BruteForceTracer.Values(torch.nn.functional.max_pool2d(_model.Classifier.ConvolutionAndLogits(_image).Activation, 2, 2));
        var matrix = BruteForceTracer.Values(_model.Classifier.Network.Parameters["classifier.0.weight"]);
        var activations = matrix.Select((w, place) => w * flat[place % flat.Length]).ToArray();
        var weight = Assert.Single(answer.Weights);
        Assert.Equal(activations.Max(), weight.Activation, 1e-6);
        Assert.Equal(Array.IndexOf(activations, activations.Max()), weight.Weight);
        AssertRanked(answer, weight);
    }

    [Fact]
    public void The_activations_of_a_convolutions_weights_are_those_of_its_positions_averaged()
    {
        var answer = Ask(new ResponsibilityOptions { Choice = WeightChoice.Layer, Layer = "features.5" }, 0);

        // Brute force: the convolution with a kernel that has this one weight alone, averaged over the positions.
        using var scope = torch.NewDisposeScope();
        using var noGrad = torch.no_grad();
        var kernel = _model.Classifier.Network.Parameters["features.5.weight"];
        var best = double.NegativeInfinity;
        long place = -1;
        var input = InputOf("features.5");
        var values = BruteForceTracer.Values(kernel);
        for (var i = 0; i < values.Length; i++)
        {
            var alone = new float[values.Length];
            alone[i] = (float)values[i];
            var output = torch.nn.functional.conv2d(input, torch.tensor(alone).reshape(kernel.shape), strides: [1L, 1L], padding: [1L, 1L]);
            var mean = output.select(1, i / (values.Length / kernel.shape[0])).mean().item<float>();
            if (mean > best)
                (best, place) = (mean, i);
        }

        var weight = Assert.Single(answer.Weights);
        Assert.Equal(best, weight.Activation, 1e-5);
        Assert.Equal(place, weight.Weight);
        AssertRanked(answer, weight);
    }

    [Fact]
    public void Over_all_layers_the_largest_of_the_layers_maxima_wins()
    {
        var answer = Ask(new ResponsibilityOptions { Choice = WeightChoice.AllLayers }, 1);

        var each = new[] { "features.5", "classifier.0", "classifier.3", "classifier.6" }
            .Select(layer => Ask(new ResponsibilityOptions { Choice = WeightChoice.Layer, Layer = layer }, 1).Weights[0]);
        Assert.Equal(each.MaxBy(weight => weight.Activation), answer.Weights[0]);
    }

    [Fact]
    public void Outlying_weights_are_combined_by_adding_their_histories()
    {
        var options = new ResponsibilityOptions { Choice = WeightChoice.Layer, Layer = "classifier.0", CombineOutliers = true, OutlierDeviations = 2 };

        var answer = Ask(options, 0);

        Assert.True(answer.Weights.Count > 1);
        var trace = _model.Traces.Single(trace => trace.Layer == "classifier.0");
        var (example, value) = answer.Ranking[0];
        Assert.Equal(answer.Weights.Sum(weight => trace.History(weight.Weight).Value(example, ResponsibilityVariant.Magnitude)), value, 1e-9);
        Assert.Equal(answer.Weights.OrderByDescending(weight => weight.Activation), answer.Weights);
    }

    [Fact]
    public void A_layer_that_was_not_traced_is_refused_by_name()
    {
        var error = Assert.Throws<PipelineException>(() => Ask(new ResponsibilityOptions { Choice = WeightChoice.Layer, Layer = "features.0" }, 0));

        Assert.Contains("--trace features.0", error.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _image.Dispose();
        _model.Dispose();
        _folder.Dispose();
    }

    private ResponsibleExamples Ask(ResponsibilityOptions options, int predicted) =>
        new ResponsibilityQuery(_model.Classifier.Network, TinyVgg.Configuration, _model.Traces, options).Ask(_image, predicted);

    private torch.Tensor InputOf(string layer)
    {
        var tap = new Tap(layer);
        _model.Classifier.Network.Forward(_image, training: false, tap: tap);
        return tap.Input!;
    }

    private void AssertRanked(ResponsibleExamples answer, ActivatedWeight weight)
    {
        var history = _model.Traces.Single(trace => trace.Layer == weight.Layer).History(weight.Weight);
        var expected = Enumerable.Range(0, history.Positive.Length)
            .OrderByDescending(example => history.Value(example, ResponsibilityVariant.Magnitude))
            .Take(6);
        Assert.Equal(expected, answer.Ranking.Select(pair => pair.Example));
    }

    private sealed class Tap(string layer) : ILayerTap
    {
        public torch.Tensor? Input { get; private set; }

        public void Layer(string name, torch.Tensor input, torch.Tensor output)
        {
            if (name == layer)
                Input = input;
        }
    }
}
