using StudyPlatform.Explain.Attribution;
using StudyPlatform.Explain.Attribution.Curvature;
using StudyPlatform.Domain.Randomness;

namespace StudyPlatform.Explain.Tests.Attribution.Curvature;

public sealed class SoftmaxInfluenceTests
{
    private static readonly InfluenceOptions Tight = new() { Tolerance = 1e-10, Damping = 0.02 };

    [Theory]
    [InlineData(60, 5, 3, 40)] // more samples than features: by way of the features
    [InlineData(60, 5, 3, 0)]
    [InlineData(12, 20, 4, 10)] // fewer: by way of the samples' inner products
    [InlineData(12, 20, 4, 0)]
    [InlineData(12, 20, 4, 4096)]
    public void Scores_equal_those_of_the_explicit_Hessian(int count, int width, int kinds, int rank)
    {
        var model = LogisticModel.Train(count, width, kinds, Tight.Damping, seed: 1);
        var influence = Influence(model, Tight with { Rank = rank });

        for (var test = 0; test < 5; test++)
        {
            var (feature, predicted) = Test(model, test);
            var scores = influence.Of(feature, predicted, new SeededRandom(1), default);

            var solution = LogisticModel.Solve(model.Hessian(), model.Gradient(feature, predicted), model.Parameters.Length);
            var expected = Enumerable.Range(0, count).Select(i => model.Gradient(model.Feature(i), model.Classes[i]).Zip(solution, (g, x) => g * x).Sum()).ToArray();
            var largest = expected.Max(Math.Abs);
            for (var i = 0; i < count; i++)
                Assert.Equal(expected[i] / largest, scores.Scores[i] / largest, 1e-6);
            Assert.InRange(scores.Residual, 0, 1e-10);
        }
    }

    [Fact]
    public void Scores_foretell_what_retraining_without_a_sample_does()
    {
        var options = Tight with { Damping = 0.01 };
        var model = LogisticModel.Train(100, 4, 3, options.Damping, seed: 2);
        var influence = Influence(model, options);
        var (feature, predicted) = Test(model, 1);

        var foretold = influence.Of(feature, predicted, new SeededRandom(1), default).Scores.Select(score => score / 100).ToArray();

        var before = -Math.Log(model.Probabilities(feature)[predicted]);
        var actual = Enumerable.Range(0, 100).Select(i => -Math.Log(model.RetrainedWithout(i).Probabilities(feature)[predicted]) - before).ToArray();
        Assert.InRange(Pearson(foretold, actual), 0.99, 1);
    }

    [Fact]
    public void A_sample_of_another_class_at_the_same_place_speaks_against_the_prediction()
    {
        var model = LogisticModel.Train(60, 4, 3, Tight.Damping, seed: 3);
        var influence = Influence(model, Tight);

        for (var i = 0; i < 60; i++)
        {
            var own = influence.Of(model.Feature(i), model.Classes[i], new SeededRandom(1), default).Scores[i];
            Assert.True(own > 0, "a sample supports its own class where it lies");
        }
    }

    [Fact]
    public void Lissa_comes_close_to_conjugate_gradients()
    {
        var options = Tight with { Damping = 0.1, Scale = 25, Depth = 4000, Repeats = 8 };
        var model = LogisticModel.Train(60, 5, 3, options.Damping, seed: 4);
        var (feature, predicted) = Test(model, 0);

        var exact = Influence(model, options).Of(feature, predicted, new SeededRandom(1), default);
        var lissa = Influence(model, options with { Solver = InfluenceSolver.Lissa }).Of(feature, predicted, new SeededRandom(1), default);

        Assert.InRange(Pearson(exact.Scores, lissa.Scores), 0.99, 1);
        Assert.InRange(lissa.Residual, 0, 0.2);
    }

    [Fact]
    public void Lissa_that_diverges_is_refused_by_name()
    {
        var model = LogisticModel.Train(60, 5, 3, 0.02, seed: 4);
        var influence = Influence(model, new InfluenceOptions { Solver = InfluenceSolver.Lissa, Scale = 1, Damping = 0.02 });

        var refusal = Assert.Throws<PipelineException>(() => influence.Of(model.Feature(0), 0, new SeededRandom(1), default));

        Assert.Contains("influence.scale", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_steps_are_refused_by_name()
    {
        var model = LogisticModel.Train(60, 5, 3, 0.02, seed: 4);
        var influence = Influence(model, Tight with { Iterations = 2, Rank = 0 });

        var refusal = Assert.Throws<PipelineException>(() => influence.Of(model.Feature(0), 0, new SeededRandom(1), default));

        Assert.Contains("influence.tolerance", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Conjugate_gradients_without_damping_are_refused_by_name()
    {
        var model = LogisticModel.Train(20, 5, 3, 0.02, seed: 4);

        var refusal = Assert.Throws<PipelineException>(() => Influence(model, Tight with { Damping = 0 }));

        Assert.Contains("influence.damping", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_preconditioner_saves_steps()
    {
        var model = LogisticModel.Train(40, 60, 4, 0.001, seed: 5);
        var (feature, predicted) = Test(model, 2);
        var options = Tight with { Damping = 0.001 };

        var without = Influence(model, options with { Rank = 0 }).Of(feature, predicted, new SeededRandom(1), default);
        var with = Influence(model, options with { Rank = 120 }).Of(feature, predicted, new SeededRandom(1), default);

        Assert.True(with.Iterations * 4 < without.Iterations, $"{with.Iterations} and {without.Iterations}");
    }

    private static SoftmaxInfluence Influence(LogisticModel model, InfluenceOptions options)
    {
        var stride = model.Width + 1;
        var weight = Enumerable.Range(0, model.Kinds * model.Width).Select(i => (float)model.Parameters[i / model.Width * stride + i % model.Width]).ToArray();
        var bias = Enumerable.Range(0, model.Kinds).Select(k => (float)model.Parameters[k * stride + model.Width]).ToArray();
        return new SoftmaxInfluence(model, model.Classes, new LastLayer(weight, bias), options);
    }

    private static (float[] Feature, int Predicted) Test(LogisticModel model, int seed)
    {
        var random = new SeededRandom((ulong)seed + 100);
        var feature = model.Feature(seed).ToArray().Select(f => (float)(f + 0.5 * random.NextGaussian())).ToArray();
        var p = model.Probabilities(feature);
        return (feature, Array.IndexOf(p, p.Max()));
    }

    private static double Pearson(double[] a, double[] b)
    {
        var (meanA, meanB) = (a.Average(), b.Average());
        return a.Zip(b, (x, y) => (x - meanA) * (y - meanB)).Sum() / Math.Sqrt(a.Sum(x => (x - meanA) * (x - meanA)) * b.Sum(y => (y - meanB) * (y - meanB)));
    }
}
