using System.Runtime.InteropServices;
using StudyPlatform.Explain.Models;
using TorchSharp;

namespace StudyPlatform.Explain.Training;

/// <summary>Predictions for a whole set of images.</summary>
public static class Evaluation
{
    /// <summary>Class probabilities of every image, [image][class], in evaluation mode.</summary>
    public static float[][] Probabilities(IClassifier classifier, IImageSet images, int batchSize, IProgress<int>? progress, CancellationToken cancellation)
    {
        using var noGrad = torch.no_grad();
        var result = new float[images.Count][];
        var size = 3 * images.Side * images.Side;
        for (var first = 0; first < images.Count; first += batchSize)
        {
            cancellation.ThrowIfCancellationRequested();
            using var scope = torch.NewDisposeScope();
            var count = Math.Min(batchSize, images.Count - first);
            var pixels = new byte[count * size];
            for (var i = 0; i < count; i++)
                images[first + i].CopyTo(pixels.AsSpan(i * size, size));
            var input = Preprocess.ToTensor(pixels, count, images.Side, classifier.Device, classifier.Normalisation);
            var probabilities = classifier.Logits(input).softmax(1).to_type(torch.ScalarType.Float32).cpu().contiguous();
            var values = MemoryMarshal.Cast<byte, float>(probabilities.bytes);
            for (var i = 0; i < count; i++)
                result[first + i] = values.Slice(i * classifier.Classes, classifier.Classes).ToArray();
            progress?.Report(first + count);
        }

        return result;
    }

    /// <summary>Share of the images whose most probable class is the true one.</summary>
    public static double Accuracy(IReadOnlyList<float[]> probabilities, IImageSet images) =>
        images.Count == 0 ? 0 : probabilities.Where((row, index) => Predicted(row) == images.ClassOf(index)).Count() / (double)images.Count;

    /// <summary>Number of images by true class and, within it, predicted class.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Confusion(IReadOnlyList<float[]> probabilities, IImageSet images, int classes)
    {
        var counts = Enumerable.Range(0, classes).Select(_ => new int[classes]).ToArray();
        for (var i = 0; i < probabilities.Count; i++)
            counts[images.ClassOf(i)][Predicted(probabilities[i])]++;
        return counts;
    }

    /// <summary>The most probable class; the first of equals.</summary>
    public static int Predicted(ReadOnlySpan<float> probabilities)
    {
        var best = 0;
        for (var i = 1; i < probabilities.Length; i++)
        {
            if (probabilities[i] > probabilities[best])
                best = i;
        }

        return best;
    }
}
