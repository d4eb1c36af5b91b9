using StudyPlatform.Explain.Attribution;
using StudyPlatform.Explain.Attribution.Superpixels;
using StudyPlatform.Explain.Models;

namespace StudyPlatform.Explain.Tests.Attribution;

public sealed class ShapTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Expected_gradients_add_up_within_five_percent_at_20_backgrounds_and_1000_samples(int test)
    {
        using var classifier = new TinyClassifier();
        using var shap = new ExpectedGradients(classifier, new Samples(60, 32), new ShapOptions { Backgrounds = 20, Samples = 1000 }, seed: 1, batchSize: 50);

        var explanation = shap.Explain(new Samples(2, 32, 99).Stimulus(classifier, test), default);

        Assert.InRange(explanation.Diagnostics["additivity-error"], 0, 0.05);
    }

    [Fact]
    public void Expected_gradients_of_the_probability_add_up_to_it()
    {
        using var classifier = new TinyClassifier();
        using var shap = new ExpectedGradients(classifier, new Samples(60, 32), new ShapOptions { Backgrounds = 10, Samples = 400, Output = ModelOutput.Probability }, seed: 1, batchSize: 50);

        var explanation = shap.Explain(new Samples(1, 32, 99).Stimulus(classifier, 0), default);

        Assert.Equal(explanation.Diagnostics["difference"], explanation.Diagnostics["sum"], 0.02);
    }

    [Fact]
    public void Expected_gradients_of_a_linear_model_are_its_Shapley_values()
    {
        using var classifier = new LinearClassifier();
        var images = new Samples(30, 16);
        var stimulus = new Samples(1, 16, 99).Stimulus(classifier, 0);
        using var shap = new ExpectedGradients(classifier, images, new ShapOptions { Backgrounds = 30, Samples = 60 }, seed: 1, batchSize: 7);

        var map = Assert.IsType<Explanation.Saliency>(shap.Explain(stimulus, default)).Map;

        var weight = classifier.LastWeight.data<float>().ToArray();
        for (var pixel = 0; pixel < 256; pixel++)
        {
            var expected = 0.0;
            for (var channel = 0; channel < 3; channel++)
            {
                var i = channel * 256 + pixel;
                var mean = Enumerable.Range(0, 30).Average(image => (double)images[image][i]);
                expected += weight[stimulus.Predicted * 768 + i] * (stimulus.Pixels[i] - mean) / 255 / classifier.Normalisation.Std[channel];
            }

            Assert.Equal(expected, map.Values[pixel], 1e-5);
        }
    }

    [Fact]
    public void Expected_gradients_are_unbiased_with_fewer_samples_than_backgrounds()
    {
        using var classifier = new LinearClassifier();
        var images = new Samples(12, 16);
        var stimulus = new Samples(1, 16, 99).Stimulus(classifier, 0);
        using var all = new ExpectedGradients(classifier, images, new ShapOptions { Backgrounds = 12, Samples = 12 }, seed: 1, batchSize: 50);
        var expected = all.Explain(stimulus, default).Diagnostics["sum"];

        var mean = 0.0;
        for (var draw = 0; draw < 300; draw++)
        {
            using var few = new ExpectedGradients(classifier, images, new ShapOptions { Backgrounds = 12, Samples = 5 }, seed: 1, batchSize: 50);
            mean += few.Explain(stimulus with { TestIndex = draw }, default).Diagnostics["sum"] / 300;
        }

        Assert.Equal(expected, mean, 0.05 * Math.Abs(expected));
    }

    [Theory]
    [InlineData(ModelOutput.Logit)]
    [InlineData(ModelOutput.Probability)]
    public void The_kernel_form_equals_exact_Shapley_values_up_to_ten_segments(ModelOutput output)
    {
        using var classifier = new TinyClassifier();
        var stimulus = new Samples(1, 32).Stimulus(classifier, 0);
        using var shap = new KernelShap(classifier, new ShapOptions { KernelSize = 2, Output = output }, seed: 1, batchSize: 64);

        var explanation = Assert.IsType<Explanation.Saliency>(shap.Explain(stimulus, default));

        var segments = explanation.Segments!;
        Assert.InRange(segments.Count, 3, 10);
        using var image = new SegmentedImage(classifier, stimulus, segments);
        var values = image.Evaluate(SegmentMasks.AllSubsets(segments.Count), stimulus.Predicted, output, 64, default);
        var exact = ExactShapley.Of(segments.Count, values);
        for (var segment = 0; segment < segments.Count; segment++)
        {
            var size = segments.Labels.Count(label => label == segment);
            Assert.Equal(exact[segment], size * (double)explanation.Map.Values[Array.IndexOf(segments.Labels, segment)], 1e-6);
        }

        Assert.Equal(1, explanation.Diagnostics["exact"]);
        Assert.InRange(explanation.Diagnostics["additivity-error"], 0, 1e-6);
    }

    [Fact]
    public void The_kernel_form_adds_up_over_many_segments_too()
    {
        using var classifier = new TinyClassifier();
        var stimulus = new Samples(1, 32).Stimulus(classifier, 0);
        using var shap = new KernelShap(classifier, new ShapOptions { KernelSize = 1, Coalitions = 500 }, seed: 1, batchSize: 64);

        var explanation = shap.Explain(stimulus, default);

        Assert.InRange(explanation.Diagnostics["segments"], 11, 250);
        Assert.InRange(explanation.Diagnostics["additivity-error"], 0, 1e-6);
    }

    [Fact]
    public void Too_few_coalitions_are_refused_by_name()
    {
        using var classifier = new TinyClassifier();
        var stimulus = new Samples(1, 32).Stimulus(classifier, 0);
        using var shap = new KernelShap(classifier, new ShapOptions { KernelSize = 0.5, Coalitions = 20 }, seed: 1, batchSize: 64);

        var refusal = Assert.Throws<PipelineException>(() => shap.Explain(stimulus, default));

        Assert.Contains("shap.coalitions", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Backgrounds_are_different_images_as_even_over_the_classes_as_they_come()
    {
        var images = new Samples(60, 4);

        var chosen = BackgroundChoice.Draw(images, 20, seed: 3);
        var all = BackgroundChoice.Draw(images, 500, seed: 3);

        Assert.Equal(20, chosen.Distinct().Count());
        Assert.All(chosen.GroupBy(images.ClassOf), group => Assert.InRange(group.Count(), 6, 7));
        Assert.Equal(Enumerable.Range(0, 60), all.Order());
        Assert.Equal(chosen, BackgroundChoice.Draw(images, 20, seed: 3));
    }

    [Theory]
    [InlineData(200, 50)]
    [InlineData(205, 50)]
    [InlineData(7, 50)]
    public void Path_draws_weigh_every_background_used_the_same_and_cover_the_path(int samples, int backgrounds)
    {
        var draws = PathDraw.Stratified(samples, backgrounds, new Domain.Randomness.SeededRandom(1));

        Assert.Equal(samples, draws.Length);
        Assert.Equal(1, draws.Sum(draw => draw.Weight), 1e-12);
        foreach (var path in draws.GroupBy(draw => draw.Background))
        {
            Assert.Equal(1.0 / Math.Min(samples, backgrounds), path.Sum(draw => draw.Weight), 1e-12);
            Assert.Equal(Enumerable.Range(0, path.Count()), path.Select(draw => (int)(draw.T * path.Count())).Order());
        }
    }

    [Fact]
    public void The_limit_is_the_percentile_between_neighbours()
    {
        Assert.Equal(4.6, ShapDiagnostics.Percentile([5, 1, 3, 2, 4], 0.9), 1e-12);
    }
}
