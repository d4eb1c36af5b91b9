using StudyPlatform.Explain.Attribution;
using StudyPlatform.Explain.Attribution.Superpixels;
using StudyPlatform.Domain.Randomness;

namespace StudyPlatform.Explain.Tests.Attribution;

public sealed class LimeSurrogateTests
{
    private static readonly double[] Coefficients = [0.3, -0.2, 0.05, 0, 0.12, -0.07, 0.01, 0.2, -0.01, 0.08, 0.15, -0.12];

    [Fact]
    public void The_coefficients_of_an_additive_model_are_recovered()
    {
        var masks = LimeSurrogate.Sample(1000, Coefficients.Length, new SeededRandom(1));
        var outputs = Additive(masks);

        var fit = LimeSurrogate.Fit(masks, outputs, new LimeOptions { Alpha = 1e-9 });

        AssertClose(Coefficients, fit.Coefficients, 1e-6);
        Assert.Equal(0.1, fit.Intercept, 1e-6);
        Assert.Equal(1, fit.R2, 1e-9);
    }

    [Fact]
    public void The_default_penalty_shrinks_them_by_little()
    {
        var masks = LimeSurrogate.Sample(1000, Coefficients.Length, new SeededRandom(1));

        var fit = LimeSurrogate.Fit(masks, Additive(masks), new LimeOptions());

        AssertClose(Coefficients, fit.Coefficients, 0.01);
        Assert.InRange(fit.R2, 0.999, 1);
    }

    [Fact]
    public void The_fit_minimises_the_weighted_penalised_squares()
    {
        var random = new SeededRandom(4);
        var options = new LimeOptions { KernelWidth = 0.4 };
        var masks = LimeSurrogate.Sample(60, 5, random);
        var outputs = Enumerable.Range(0, 60).Select(_ => random.NextGaussian()).ToArray();

        var fit = LimeSurrogate.Fit(masks, outputs, options);

        var least = Loss(fit.Coefficients, fit.Intercept);
        for (var i = 0; i < 5; i++)
        {
            foreach (var step in new[] { 1e-3, -1e-3 })
                Assert.True(Loss([.. fit.Coefficients.Select((c, j) => j == i ? c + step : c)], fit.Intercept) > least);
        }

        Assert.True(Loss(fit.Coefficients, fit.Intercept + 1e-3) > least && Loss(fit.Coefficients, fit.Intercept - 1e-3) > least);

        double Loss(double[] coefficients, double intercept)
        {
            var loss = options.Alpha * coefficients.Sum(c => c * c);
            for (var row = 0; row < masks.Count; row++)
            {
                var error = outputs[row] - intercept;
                for (var i = 0; i < 5; i++)
                    error -= masks[row][i] * coefficients[i];
                loss += LimeSurrogate.Weight(masks[row], options.KernelWidth) * error * error;
            }

            return loss;
        }
    }

    [Theory]
    [InlineData(new byte[] { 1, 1, 1, 1 }, 1)]
    [InlineData(new byte[] { 0, 0, 0, 0 }, 3.3546262790251185e-4)]
    [InlineData(new byte[] { 1, 0, 0, 0 }, 0.1353352832366127)]
    public void Weights_fall_with_the_cosine_distance_to_the_whole_image(byte[] row, double weight)
    {
        Assert.Equal(weight, LimeSurrogate.Weight(row, 0.25), 1e-12);
    }

    [Fact]
    public void Few_features_are_chosen_by_what_they_explain_and_many_by_their_weight()
    {
        var masks = LimeSurrogate.Sample(1000, Coefficients.Length, new SeededRandom(2));
        var outputs = Additive(masks);

        var three = LimeSurrogate.Fit(masks, outputs, new LimeOptions { Features = 3 });
        var eight = LimeSurrogate.Fit(masks, outputs, new LimeOptions { Features = 8 });

        Assert.Equal([0, 1, 7], three.Features.Order());
        Assert.Equal([0, 1, 4, 5, 7, 9, 10, 11], eight.Features.Order());
    }

    [Fact]
    public void The_first_sample_shows_all_and_the_others_about_half()
    {
        var masks = LimeSurrogate.Sample(1000, 50, new SeededRandom(3));

        Assert.Equal(50, masks[0].ToArray().Sum(visible => visible));
        Assert.Equal(0.5, masks.Rows(1, 999).ToArray().Average(visible => visible), 0.01);
    }

    [Fact]
    public void Stability_is_one_for_an_additive_model_and_near_zero_for_noise()
    {
        var random = new SeededRandom(5);
        var masks = LimeSurrogate.Sample(1000, Coefficients.Length, random);
        var many = LimeSurrogate.Sample(1000, 60, random);
        var noise = Enumerable.Range(0, 1000).Select(_ => random.NextGaussian()).ToArray();

        var additive = LimeSurrogate.Stability(masks, Additive(masks), new LimeOptions(), new SeededRandom(1));
        var chance = LimeSurrogate.Stability(many, noise, new LimeOptions(), new SeededRandom(1));

        Assert.InRange(additive, 0.98, 1);
        Assert.InRange(chance, -0.4, 0.4);
    }

    private static double[] Additive(SegmentMasks masks)
    {
        var outputs = new double[masks.Count];
        for (var row = 0; row < masks.Count; row++)
        {
            outputs[row] = 0.1;
            for (var i = 0; i < masks.Segments; i++)
                outputs[row] += masks[row][i] * Coefficients[i];
        }

        return outputs;
    }

    private static void AssertClose(double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], tolerance);
    }
}
