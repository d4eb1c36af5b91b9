using StudyPlatform.Explain.Models;
using StudyPlatform.Explain.Tests.Tracing;
using StudyPlatform.Explain.Tests.Training;
using TorchSharp;

namespace StudyPlatform.Explain.Tests.Models;

public sealed class VggTests
{
    [Fact]
    public void VGG_16_has_torchvisions_names()
    {
        var names = VggConfiguration.Vgg16.Convolutions().Select(layer => layer.Name);

        Assert.Equal(new[] { 0, 2, 5, 7, 10, 12, 14, 17, 19, 21, 24, 26, 28 }.Select(number => $"features.{number}"), names);
    }

    [Fact]
    public void VGG_16_with_batch_normalisation_has_torchvisions_names()
    {
        var layers = VggConfiguration.Vgg16.WithBatchNorm().Convolutions();

        Assert.Equal(new[] { 0, 3, 7, 10, 14, 17, 20, 24, 27, 30, 34, 37, 40 }.Select(number => $"features.{number}"), layers.Select(layer => layer.Name));
        Assert.Equal("features.41", layers[^1].Norm);
    }

    [Fact]
    public void VGG_16_for_5_classes_has_134_million_parameters()
    {
        var configuration = VggConfiguration.Vgg16;

        var parameters = configuration.Convolutions().Sum(layer => layer.Inputs * layer.Outputs * 9L + layer.Outputs)
            + configuration.Linears(5).Sum(layer => (long)layer.Inputs * layer.Outputs + layer.Outputs);

        Assert.Equal(134_281_029, parameters);
    }

    [Fact]
    public void Folding_batch_normalisation_keeps_the_outputs()
    {
        using var scope = torch.NewDisposeScope();
        using var noGrad = torch.no_grad();
        using var network = VggInitialisation.Create(TinyVgg.Configuration.WithBatchNorm(), 3, InitialisationScheme.He, 3, torch.CPU, torch.ScalarType.Float64);
        foreach (var layer in network.Configuration.Convolutions())
        {
            foreach (var (part, low) in new[] { ("running_mean", -1.0), ("running_var", 0.5), ("weight", -1.0), ("bias", -1.0) })
                network.Parameters[$"{layer.Norm}.{part}"].copy_(torch.rand([layer.Outputs], torch.ScalarType.Float64).mul_(2).add_(low));
        }

        using var folded = BatchNormFolding.Fold(network);

        var images = torch.randn([4, 3, 8, 8], torch.ScalarType.Float64);
        var expected = BruteForceTracer.Values(network.Forward(images, training: false));
        var actual = BruteForceTracer.Values(folded.Forward(images, training: false));
        Assert.Equal("tiny", folded.Configuration.Name);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-10));
    }

    [Fact]
    public void The_progressive_start_carries_four_convolutions_and_the_classifier()
    {
        var small = VggConfiguration.Vgg16 with { Grid = 1, Hidden = 8 };
        using var shallow = VggInitialisation.Create(VggConfiguration.Vgg11 with { Grid = 1, Hidden = 8 }, 3, InitialisationScheme.He, 1, torch.CPU);
        using var deep = VggInitialisation.Create(small, 3, InitialisationScheme.He, 2, torch.CPU);

        var carried = ProgressiveStart.Carry(shallow, deep);

        Assert.Equal(["features.0", "features.5", "features.10", "features.12", "classifier.0", "classifier.3", "classifier.6"], carried);
        Assert.Equal(BruteForceTracer.Values(shallow.Parameters["features.8.weight"]), BruteForceTracer.Values(deep.Parameters["features.12.weight"]));
    }

    [Fact]
    public void Each_initialisation_has_its_variance()
    {
        foreach (var (scheme, expected) in new[] { (InitialisationScheme.He, 2.0 / 4608), (InitialisationScheme.Torchvision, 2.0 / 4608), (InitialisationScheme.Glorot, 2.0 / 9216) })
        {
            using var network = VggInitialisation.Create(VggConfiguration.Vgg16 with { Grid = 1, Hidden = 8 }, 3, scheme, 1, torch.CPU);

            var values = BruteForceTracer.Values(network.Parameters["features.28.weight"]);

            Assert.Equal(expected, values.Sum(value => value * value) / values.Length, 0.01 * expected);
        }
    }
}
