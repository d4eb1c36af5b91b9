using StudyPlatform.Statistics.Corrections;
using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Proportions;
using StudyPlatform.Statistics.Randomness;
using StudyPlatform.Statistics.Ranks;
using StudyPlatform.Statistics.Results;
using StudyPlatform.Statistics.Tests.Ranks;

namespace StudyPlatform.Statistics.Tests.Proportions;

public sealed class LawTests
{
    [Fact]
    public void Two_sided_binomial_p_is_the_sum_over_outcomes_no_more_probable()
    {
        foreach (var hypothesis in new[] { 0.03, 0.2, 0.5, 0.61, 0.95 })
        {
            foreach (var n in new[] { 1, 2, 7, 24 })
            {
                for (var seen = 0; seen <= n; seen++)
                {
                    var limit = Binomial.Pmf(seen, n, hypothesis) * (1 + 1e-7);
                    var expected = Enumerable.Range(0, n + 1).Select(k => Binomial.Pmf(k, n, hypothesis)).Where(pmf => pmf <= limit).Sum();

                    Near.P(seen == n * hypothesis ? 1 : Math.Min(1, expected), BinomialTest.Test(seen, n, hypothesis).Require().P);
                }
            }
        }
    }

    [Fact]
    public void Counting_failures_instead_of_successes_mirrors_everything()
    {
        var (one, other) = (BinomialTest.Test(7, 30, 0.4).Require(), BinomialTest.Test(23, 30, 0.6).Require());

        Near.P(one.P, other.P);
        Near.Absolute(1 - one.ClopperPearson.Upper, other.ClopperPearson.Lower, 1e-13);
        Near.Absolute(1 - one.Proportion.Interval!.Upper, other.Proportion.Interval!.Lower, 1e-15);
    }

    [Fact]
    public void Turning_a_table_over_its_diagonal_changes_nothing_and_swapping_its_rows_inverts_the_odds()
    {
        var (seen, turned, swapped) = (FisherExact.Test(12, 5, 6, 10).Require(), FisherExact.Test(12, 6, 5, 10).Require(), FisherExact.Test(6, 10, 12, 5).Require());

        Near.P(seen.P, turned.P);
        Near.P(seen.P, swapped.P);
        Near.Relative(seen.OddsRatio!.Value, turned.OddsRatio!.Value, 1e-12);
        Near.Relative(1 / seen.OddsRatio.Value, swapped.OddsRatio!.Value, 1e-12);
        Near.Relative(1 / seen.OddsRatioInterval.Lower, swapped.OddsRatioInterval.Upper, 1e-12);
    }

    [Fact]
    public void Cochrans_Q_of_two_treatments_is_the_uncorrected_McNemar_statistic()
    {
        var random = RandomStream.For(5);
        var rows = Enumerable.Range(0, 50).Select(_ => new[] { random.NextDouble() < 0.4, random.NextDouble() < 0.6 }).ToArray();

        var q = CochranQ.Test(rows, new BootstrapOptions { Replications = 0 }).Require();
        var mcNemar = McNemar.Test([.. rows.Select(row => row[0])], [.. rows.Select(row => row[1])], McNemarMethod.Uncorrected).Require();

        Near.Relative(mcNemar.ChiSquared!.Value, q.Q, 1e-14);
        Assert.Equal(mcNemar.OnlyFirst + mcNemar.OnlySecond, q.Informative);
    }

    [Fact]
    public void An_infinite_odds_ratio_is_absent_and_its_interval_is_not()
    {
        var fisher = FisherExact.Test(5, 0, 0, 6).Require();
        var mcNemar = McNemar.Test(6, 0).Require();

        Assert.Null(fisher.OddsRatio);
        Assert.Equal(WarningKind.NoInterval, Assert.Single(fisher.Warnings).Kind);
        Assert.Null(mcNemar.OddsRatio);
        Assert.All([fisher.OddsRatioInterval, mcNemar.OddsRatioInterval], interval =>
        {
            Assert.Equal(double.PositiveInfinity, interval.Upper);
            Assert.InRange(interval.Lower, 0.1, 100);
        });
    }

    [Fact]
    public void Corrections_keep_the_order_of_p_values_and_Holm_is_never_above_Bonferroni()
    {
        var random = RandomStream.For(6);
        for (var study = 0; study < 200; study++)
        {
            var p = Enumerable.Range(0, 1 + random.Next(30)).Select(_ => Math.Pow(random.NextDouble(), 3)).ToArray();

            var bonferroni = AdjustedPValues.Of(p, Correction.Bonferroni).Require().Values;
            var holm = AdjustedPValues.Of(p, Correction.Holm).Require().Values;
            var hochberg = AdjustedPValues.Of(p, Correction.BenjaminiHochberg).Require().Values;

            for (var i = 0; i < p.Length; i++)
            {
                Assert.True(p[i] <= hochberg[i] && hochberg[i] <= holm[i] * (1 + 1e-15) && holm[i] <= bonferroni[i]);
                for (var j = 0; j < p.Length; j++)
                    Assert.True(p[i] > p[j] || (holm[i] <= holm[j] && hochberg[i] <= hochberg[j]));
            }
        }
    }
}
