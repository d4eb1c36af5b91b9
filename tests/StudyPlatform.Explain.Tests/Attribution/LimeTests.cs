using StudyPlatform.Explain.Attribution;

namespace StudyPlatform.Explain.Tests.Attribution;

public sealed class LimeTests
{
    private static readonly LimeOptions Quick = new() { Samples = 300, KernelSize = 2 };

    [Fact]
    public void Two_runs_with_a_seed_are_identical_and_another_seed_differs()
    {
        using var classifier = new TinyClassifier();
        var stimulus = new Samples(1, 32).Stimulus(classifier, 0);

        var first = Run(classifier, stimulus, Quick, seed: 1);
        var again = Run(classifier, stimulus, Quick, seed: 1);
        var other = Run(classifier, stimulus, Quick, seed: 2);

        Assert.Equal(first.Map.Values, again.Map.Values);
        Assert.Equal(first.Shown, again.Shown);
        Assert.Equal(first.Diagnostics, again.Diagnostics);
        Assert.NotEqual(first.Map.Values, other.Map.Values);
    }

    [Fact]
    public void A_network_that_is_additive_over_segments_is_recovered()
    {
        using var classifier = new LinearClassifier(side: 32);
        // Small logits keep softmax close to linear, so the probability is additive over segments too.
        classifier.LastWeight.mul_(0.01f);
        var stimulus = new Samples(1, 32).Stimulus(classifier, 0);

        var lime = Run(classifier, stimulus, new LimeOptions { KernelSize = 2, Alpha = 1e-9 }, seed: 1);

        var expected = WithoutEach(classifier, stimulus, lime.Segments!);
        for (var segment = 0; segment < expected.Length; segment++)
        {
            var coefficient = lime.Map.Values[Array.IndexOf(lime.Segments!.Labels, segment)];
            Assert.Equal(expected[segment], coefficient, 0.02 * expected.Max(Math.Abs));
        }

        Assert.InRange(lime.Diagnostics["r2"], 0.999, 1);
        Assert.InRange(lime.Diagnostics["stability"], 0.99, 1);
    }

    [Fact]
    public void The_shown_segments_are_the_most_positive_ones_first()
    {
        using var classifier = new TinyClassifier();
        var stimulus = new Samples(1, 32).Stimulus(classifier, 0);

        var lime = Run(classifier, stimulus, Quick with { Shown = 3 }, seed: 1);

        var coefficients = Enumerable.Range(0, lime.Segments!.Count).Select(i => lime.Map.Values[Array.IndexOf(lime.Segments.Labels, i)]).ToArray();
        Assert.Equal(coefficients.Where(c => c > 0).OrderDescending().Take(3), lime.Shown!.Select(i => coefficients[i]));
    }

    [Fact]
    public void Reruns_are_reported_and_leave_the_explanation_as_it_is()
    {
        using var classifier = new TinyClassifier();
        var stimulus = new Samples(1, 32).Stimulus(classifier, 0);

        var alone = Run(classifier, stimulus, Quick, seed: 1);
        var rerun = Run(classifier, stimulus, Quick with { Reruns = 2 }, seed: 1);

        Assert.Equal(alone.Map.Values, rerun.Map.Values);
        Assert.InRange(rerun.Diagnostics["rerun-agreement"], 0.3, 1);
        Assert.False(alone.Diagnostics.ContainsKey("rerun-agreement"));
    }

    [Fact]
    public void An_image_of_one_segment_is_explained_by_it()
    {
        using var classifier = new LinearClassifier(side: 8);
        var stimulus = new Stimulus(0, [.. Enumerable.Range(0, 192).Select(i => (byte)i)], 0, 0, [1, 0, 0]);

        var lime = Run(classifier, stimulus, new LimeOptions { KernelSize = 20, Samples = 50 }, seed: 1);

        Assert.Equal(1, lime.Segments!.Count);
        Assert.All(lime.Map.Values, value => Assert.True(float.IsFinite(value)));
    }

    /// <summary>What the probability loses when one segment is hidden, by way of the pixels.</summary>
    private static double[] WithoutEach(LinearClassifier classifier, Stimulus stimulus, StudyPlatform.Imaging.SegmentMap segments)
    {
        var whole = Probability(stimulus.Pixels);
        return [.. Enumerable.Range(0, segments.Count).Select(segment =>
        {
            var pixels = stimulus.Pixels.ToArray();
            var plane = segments.Labels.Length;
            var members = Enumerable.Range(0, plane).Where(i => segments.Labels[i] == segment).ToArray();
            for (var channel = 0; channel < 3; channel++)
            {
                var mean = (byte)Math.Round(members.Average(i => (double)pixels[channel * plane + i]));
                foreach (var i in members)
                    pixels[channel * plane + i] = mean;
            }

            return whole - Probability(pixels);
        })];

        double Probability(byte[] pixels)
        {
            var p = Samples.Logits(classifier, pixels);
            Explain.Attribution.Numerics.Softmax.InPlace(p);
            return p[stimulus.Predicted];
        }
    }

    private static Explanation.Saliency Run(Explain.Models.IClassifier classifier, Stimulus stimulus, LimeOptions options, ulong seed)
    {
        using var lime = new Lime(classifier, options, seed, batchSize: 16);
        return Assert.IsType<Explanation.Saliency>(lime.Explain(stimulus, default));
    }
}
