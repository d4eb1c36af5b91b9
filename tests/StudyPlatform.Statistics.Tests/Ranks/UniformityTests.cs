using StudyPlatform.Statistics.Proportions;
using StudyPlatform.Statistics.Ranks;
using StudyPlatform.Statistics.Ranks.Exact;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Tests.Ranks;

/// <summary>10,000 seeded studies without effect: p is uniform, or where the statistic has few values, no smaller than uniform.</summary>
public sealed class UniformityTests
{
    private static readonly BootstrapOptions NoBootstrap = new() { Replications = 0 };

    [Fact]
    public void The_exact_p_of_U_is_uniform_once_its_steps_are_filled_at_random()
    {
        var distribution = UntiedDistribution.MannWhitney(9, 7);
        var p = Simulated.P(1, random =>
        {
            var u = (long)MannWhitneyU.Test(Simulated.Normal(random, 9), Simulated.Normal(random, 7)).Require().U;
            return distribution.Upper(u + 1)!.Value + (1 - random.NextDouble()) * (distribution.Upper(u)!.Value - distribution.Upper(u + 1)!.Value);
        });

        KolmogorovSmirnov.Uniform(p);
    }

    [Fact]
    public void The_exact_p_of_V_is_uniform_once_its_steps_are_filled_at_random()
    {
        var distribution = UntiedDistribution.SignedRank(12);
        var p = Simulated.P(2, random =>
        {
            var v = (long)WilcoxonSignedRank.Test(Simulated.Normal(random, 12)).Require().V;
            return distribution.Upper(v + 1)!.Value + (1 - random.NextDouble()) * (distribution.Upper(v)!.Value - distribution.Upper(v + 1)!.Value);
        });

        KolmogorovSmirnov.Uniform(p);
    }

    [Theory]
    [InlineData(Alternative.TwoSided)]
    [InlineData(Alternative.Less)]
    [InlineData(Alternative.Greater)]
    public void Exact_p_values_are_never_too_small(Alternative alternative)
    {
        KolmogorovSmirnov.AtLeastUniform(Simulated.P(3, random => MannWhitneyU.Test(
            Simulated.Normal(random, 5), Simulated.Normal(random, 6), new MannWhitneyOptions { Alternative = alternative }).Require().P));
        KolmogorovSmirnov.AtLeastUniform(Simulated.P(4, random => WilcoxonSignedRank.Test(
            Simulated.Normal(random, 8), new WilcoxonOptions { Alternative = alternative }).Require().P));
        var binomial = Enumerable.Range(0, 16).Select(successes => BinomialTest.Test(successes, 15, 0.3, alternative).Require().P).ToArray();
        KolmogorovSmirnov.AtLeastUniform(Simulated.P(5, random => binomial[Enumerable.Range(0, 15).Count(_ => random.NextDouble() < 0.3)]));
    }

    [Fact]
    public void P_given_ties_is_never_too_small()
    {
        var options = new MannWhitneyOptions { Distribution = DistributionChoice.ExactConditional };
        var signs = new WilcoxonOptions { Distribution = DistributionChoice.ExactConditional, Zeros = ZeroRule.Pratt };

        KolmogorovSmirnov.AtLeastUniform(Simulated.P(6, random =>
            MannWhitneyU.Test(Guesses(random, 7), Guesses(random, 6), options).ValueOrDefault?.P ?? 1));
        KolmogorovSmirnov.AtLeastUniform(Simulated.P(7, random =>
            WilcoxonSignedRank.Test(Guesses(random, 10), Guesses(random, 10), signs).ValueOrDefault?.P ?? 1));

        static double[] Guesses(MathNet.Numerics.Random.RandomSource random, int n) => [.. Enumerable.Range(0, n).Select(_ => (double)random.Next(6))];
    }

    [Fact]
    public void Approximate_p_values_of_larger_samples_are_uniform()
    {
        KolmogorovSmirnov.Uniform(Simulated.P(8, random => MannWhitneyU.Test(
            Simulated.Normal(random, 80), Simulated.Normal(random, 70), new MannWhitneyOptions { ContinuityCorrection = false }).Require().P));
        KolmogorovSmirnov.Uniform(Simulated.P(9, random => WilcoxonSignedRank.Test(
            Simulated.Normal(random, 100), new WilcoxonOptions { ContinuityCorrection = false }).Require().P));
        KolmogorovSmirnov.Uniform(Simulated.P(10, random => KruskalWallis.Test(
            [Simulated.Normal(random, 40), Simulated.Normal(random, 50), Simulated.Normal(random, 60)], NoBootstrap).Require().P));
        KolmogorovSmirnov.Uniform(Simulated.P(11, random => Friedman.Test(
            [.. Enumerable.Range(0, 60).Select(_ => Simulated.Normal(random, 4))], NoBootstrap).Require().P));
    }

    [Fact]
    public void An_effect_is_not_taken_for_none()
    {
        var p = Simulated.P(12, random => MannWhitneyU.Test(Array.ConvertAll(Simulated.Normal(random, 20), value => value + 0.3), Simulated.Normal(random, 20)).Require().P);

        Assert.ThrowsAny<Exception>(() => KolmogorovSmirnov.Uniform(p));
        Assert.ThrowsAny<Exception>(() => KolmogorovSmirnov.AtLeastUniform(p));
    }

    [Fact]
    public void P_values_that_are_too_large_are_not_taken_for_uniform()
    {
        var p = Simulated.P(13, random => Math.Sqrt(1 - random.NextDouble()));

        Assert.ThrowsAny<Exception>(() => KolmogorovSmirnov.Uniform(p));
        KolmogorovSmirnov.AtLeastUniform(p);
    }
}
