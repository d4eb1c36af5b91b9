using StudyPlatform.Explain.Attribution;
using StudyPlatform.Explain.Attribution.Numerics;
using StudyPlatform.Explain.Models;
using StudyPlatform.Domain.Randomness;
using StudyPlatform.Explain.Tests.Attribution.Superpixels;
using StudyPlatform.Explain.Training;
using TorchSharp;

namespace StudyPlatform.Explain.Tests.Attribution;

/// <summary>Made-up images with smooth structure, of three classes in turn.</summary>
internal sealed class Samples(int count, int side, ulong seed = 1) : IImageSet
{
    private readonly byte[][] _images = [.. Enumerable.Range(0, count).Select(i => QuickshiftTests.Smooth(side, side, SeededRandom.Derive(seed, (ulong)i)))];

    public int Count => count;

    public int Side => side;

    public ReadOnlySpan<byte> this[int index] => _images[index];

    public int ClassOf(int index) => index % 3;

    /// <summary>An image as a test image, with the prediction that the network makes.</summary>
    public Stimulus Stimulus(IClassifier classifier, int index)
    {
        using var scope = torch.NewDisposeScope();
        using var noGrad = torch.no_grad();
        var logits = Logits(classifier, this[index]);
        var probabilities = logits.ToArray();
        Softmax.InPlace(probabilities);
        return new Stimulus(index, _images[index], ClassOf(index), Array.IndexOf(logits, logits.Max()), Array.ConvertAll(probabilities, p => (float)p));
    }

    public static double[] Logits(IClassifier classifier, ReadOnlySpan<byte> pixels)
    {
        using var scope = torch.NewDisposeScope();
        using var noGrad = torch.no_grad();
        var logits = classifier.Logits(Preprocess.ToTensor(pixels, 1, classifier.Side, classifier.Device, classifier.Normalisation));
        return Array.ConvertAll(logits.data<float>().ToArray(), value => (double)value);
    }
}
