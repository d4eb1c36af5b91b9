using StudyPlatform.Explain.Models;
using StudyPlatform.Explain.Training;
using TorchSharp;

namespace StudyPlatform.Explain.Tests.Training;

public sealed class TrainingStepTests
{
    // A power of two: the factored update hands its rate on in single precision, as TorchSharp's addmm_ wants it.
    private const double Rate = 0.125;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_plain_step_moves_every_parameter_against_its_gradient(int batch)
    {
        using var scope = torch.NewDisposeScope();
        using var network = Network();
        using var untouched = Network();
        var (pixels, labels) = Batch(batch);
        var gradients = Gradients(untouched, pixels, labels);
        using var step = new TrainingStep(network, TinyVgg.Options with { Dropout = 0, Momentum = 0, WeightDecay = 0, BatchSize = batch }, torch.CPU, Normalisation.ImageNet);

        step.Run(0, Rate, pixels, labels, [.. Enumerable.Range(0, batch)], []);

        foreach (var (name, start) in untouched.Parameters.All())
        {
            var expected = start.detach().sub(gradients[name] * Rate).data<double>().ToArray();
            var moved = network.Parameters[name].detach().data<double>().ToArray();
            Assert.True(gradients[name].square().sum().item<double>() > 0, $"{name} has no gradient to test with.");
            Assert.All(moved.Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 1e-9));
        }
    }

    private static VggNetwork Network() =>
        VggInitialisation.Create(TinyVgg.Configuration, PatternImages.Kinds, InitialisationScheme.He, 5, torch.CPU, torch.ScalarType.Float64);

    private static (byte[] Pixels, long[] Labels) Batch(int count)
    {
        var images = new PatternImages(count, TinyVgg.Side, 1);
        return ([.. Enumerable.Range(0, count).SelectMany(i => images[i].ToArray())], [.. Enumerable.Range(0, count).Select(i => (long)images.ClassOf(i))]);
    }

    /// <summary>Of the loss with respect to every parameter as it stands, without factors.</summary>
    private static Dictionary<string, torch.Tensor> Gradients(VggNetwork network, byte[] pixels, long[] labels)
    {
        var names = network.Parameters.Names;
        foreach (var name in names)
            network.Parameters[name].requires_grad_();
        var images = Preprocess.ToTensor(pixels, labels.Length, TinyVgg.Side, torch.CPU, Normalisation.ImageNet).to_type(torch.ScalarType.Float64);
        var loss = torch.nn.functional.cross_entropy(network.Forward(images, training: true, dropout: 0), torch.tensor(labels));
        var gradients = torch.autograd.grad([loss], [.. names.Select(name => network.Parameters[name])]);
        return names.Zip(gradients).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }
}
