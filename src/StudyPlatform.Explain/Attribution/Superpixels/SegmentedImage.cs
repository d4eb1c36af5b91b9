using StudyPlatform.Explain.Models;
using StudyPlatform.Imaging;
using TorchSharp;

namespace StudyPlatform.Explain.Attribution.Superpixels;

/// <summary>
/// A stimulus whose superpixels can be hidden, each under its own mean colour, to see what the network then
/// says. Altered images are put together where the network lies: only rows of 0 and 1 travel there.
/// </summary>
internal sealed class SegmentedImage : IDisposable
{
    private readonly IClassifier _classifier;
    private readonly torch.Tensor _image;
    private readonly torch.Tensor _hidden;
    private readonly torch.Tensor _labels;

    public SegmentedImage(IClassifier classifier, Stimulus stimulus, SegmentMap segments)
    {
        _classifier = classifier;
        Segments = segments;
        using var scope = torch.NewDisposeScope();
        _image = StimulusInput.Image(classifier, stimulus).DetachFromDisposeScope();
        _hidden = torch.tensor(MeanColours(stimulus.Pixels, segments, classifier.Normalisation), [1, 3, segments.Height, segments.Width], device: classifier.Device).DetachFromDisposeScope();
        _labels = torch.tensor(Array.ConvertAll(segments.Labels, label => (long)label), device: classifier.Device).DetachFromDisposeScope();
    }

    public SegmentMap Segments { get; }

    /// <summary>The network's answer for one class to each altered image, in rows' order.</summary>
    public double[] Evaluate(SegmentMasks masks, int ofClass, ModelOutput output, int batchSize, CancellationToken cancellation)
    {
        using var noGrad = torch.no_grad();
        var answers = new double[masks.Count];
        for (var start = 0; start < masks.Count; start += batchSize)
        {
            cancellation.ThrowIfCancellationRequested();
            using var scope = torch.NewDisposeScope();
            var count = Math.Min(batchSize, masks.Count - start);
            var images = Altered(masks.Rows(start, count), count);
            var values = StimulusInput.Values(StimulusInput.Output(_classifier, images, ofClass, output));
            for (var i = 0; i < count; i++)
                answers[start + i] = values[i];
        }

        return answers;
    }

    /// <summary>Rows of 0 and 1 → images [count, 3, side, side]; call within a scope.</summary>
    public torch.Tensor Altered(ReadOnlySpan<byte> rows, int count)
    {
        var flags = new bool[rows.Length];
        for (var i = 0; i < flags.Length; i++)
            flags[i] = rows[i] != 0;
        var visible = torch.tensor(flags, [count, Segments.Count], device: _classifier.Device)
            .index_select(1, _labels)
            .reshape(count, 1, Segments.Height, Segments.Width);
        return torch.where(visible, _image, _hidden);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _image.Dispose();
        _hidden.Dispose();
        _labels.Dispose();
    }

    /// <summary>Each pixel's segment's mean colour, normalised, channel-major.</summary>
    private static float[] MeanColours(ReadOnlySpan<byte> pixels, SegmentMap segments, Normalisation normalisation)
    {
        var plane = segments.Labels.Length;
        var sizes = new int[segments.Count];
        foreach (var label in segments.Labels)
            sizes[label]++;
        var colours = new float[3 * plane];
        for (var channel = 0; channel < 3; channel++)
        {
            var sums = new long[segments.Count];
            for (var i = 0; i < plane; i++)
                sums[segments.Labels[i]] += pixels[channel * plane + i];
            for (var i = 0; i < plane; i++)
            {
                var label = segments.Labels[i];
                var mean = (double)sums[label] / sizes[label] / 255;
                colours[channel * plane + i] = (float)((mean - normalisation.Mean[channel]) / normalisation.Std[channel]);
            }
        }

        return colours;
    }
}
