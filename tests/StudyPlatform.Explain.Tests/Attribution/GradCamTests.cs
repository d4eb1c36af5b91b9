using StudyPlatform.Explain.Attribution;
using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace StudyPlatform.Explain.Tests.Attribution;

public sealed class GradCamTests
{
    /// <summary>
    /// The golden case of captum's tests: a convolution 1→2 of ones with bias (−50, −75), ReLU, a linear layer
    /// (1, 1, 1, 1, 1, −1, −1, −1), ReLU, on the numbers 0…15.
    /// </summary>
    [Theory]
    [InlineData(false, new[] { 11.25f, 13.5f, 20.25f, 22.5f })]
    [InlineData(true, new[] { 0f, 4f, 28f, 32.5f })]
    public void The_golden_case_holds_at_the_convolution_and_after_its_ReLU(bool afterReLU, float[] expected)
    {
        using var scope = NewDisposeScope();
        var input = arange(0, 16, dtype: ScalarType.Float32).reshape(1, 1, 4, 4).requires_grad_();
        var convolution = F.conv2d(input, ones(2, 1, 3, 3), tensor(new[] { -50f, -75f }));
        var relu = F.relu(convolution);
        var output = F.relu(F.linear(relu.flatten(1), tensor(new[] { 1f, 1, 1, 1, 1, -1, -1, -1 }, [1, 8])));

        var activation = afterReLU ? relu : convolution;
        var gradient = autograd.grad([output.select(1, 0).sum()], [activation])[0];
        var cam = GradCam.Combine(activation.detach().select(0, 0), gradient.select(0, 0));

        var values = cam.data<float>().ToArray();
        for (var i = 0; i < 4; i++)
            Assert.Equal(expected[i], values[i], 1e-5);
    }

    [Fact]
    public void The_map_follows_from_the_definition_for_the_predicted_class()
    {
        using var classifier = new TinyClassifier();
        var stimulus = new Samples(1, 32).Stimulus(classifier, 0);

        var map = Assert.IsType<Explanation.Saliency>(new GradCam(classifier).Explain(stimulus, default)).Map;

        var expected = ByFiniteDifferences(classifier, stimulus);
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], map.Values[i], 2e-2);
        Assert.Equal(0, map.Values.Min());
        Assert.Equal(1, map.Values.Max(), 1e-3);
    }

    [Fact]
    public void A_class_that_nothing_speaks_for_has_an_empty_map()
    {
        using var classifier = new TinyClassifier();
        classifier.LastWeight.fill_(0);
        var stimulus = new Samples(1, 32).Stimulus(classifier, 0);

        var explanation = new GradCam(classifier).Explain(stimulus, default);

        Assert.All(Assert.IsType<Explanation.Saliency>(explanation).Map.Values, value => Assert.Equal(0, value));
        Assert.Equal(0, explanation.Diagnostics["peak"]);
    }

    /// <summary>Channel weights from moving the whole activation channel by a little, then the formula in plain loops.</summary>
    private static float[] ByFiniteDifferences(TinyClassifier classifier, Stimulus stimulus)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        var image = Explain.Models.Preprocess.ToTensor(stimulus.Pixels, 1, 32, CPU, classifier.Normalisation);
        var (activation, _) = classifier.ConvolutionAndLogits(image);
        var cam = zeros(16, 16);
        for (var channel = 0; channel < 8; channel++)
        {
            var up = activation.clone();
            up.select(1, channel).add_(1e-2f);
            var down = activation.clone();
            down.select(1, channel).sub_(1e-2f);
            var slope = (classifier.LogitsAfter(up) - classifier.LogitsAfter(down)).select(1, stimulus.Predicted).item<float>() / 2e-2f;
            cam.add_(activation.select(0, 0).select(0, channel) * (slope / 256));
        }

        var map = new StudyPlatform.Imaging.ScalarMap(16, 16, cam.clamp_min(0).data<float>().ToArray()).Resize(32, 32).Normalised();
        return map.Values;
    }
}
