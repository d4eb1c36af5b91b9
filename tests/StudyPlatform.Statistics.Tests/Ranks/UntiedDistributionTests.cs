using StudyPlatform.Statistics.Ranks.Exact;

namespace StudyPlatform.Statistics.Tests.Ranks;

public sealed class UntiedDistributionTests
{
    [Fact]
    public void U_is_distributed_as_in_all_orders_one_by_one()
    {
        for (var n1 = 1; n1 <= 6; n1++)
        {
            for (var n2 = 1; n2 <= 7; n2++)
                SameAs(BruteForce.MannWhitney(n1, n2), UntiedDistribution.MannWhitney(n1, n2));
        }
    }

    [Fact]
    public void V_is_distributed_as_in_all_signs_one_by_one()
    {
        for (var n = 1; n <= 14; n++)
            SameAs(BruteForce.SignedRank(n), UntiedDistribution.SignedRank(n));
    }

    [Fact]
    public void The_contour_gives_what_counting_gives_also_for_the_smallest_samples()
    {
        for (var n1 = 1; n1 <= 7; n1++)
        {
            for (var n2 = n1; n2 <= 12; n2++)
            {
                for (var u = 0; u <= n1 * n2 / 2; u++)
                    Near.Relative(CountedTail.MannWhitney(n1, n2)!.Lower(u), ContourTail.Lower(new MannWhitneyGeneratingFunction(n1, n2), u)!.Value, 2e-13);
            }
        }

        for (var n = 1; n <= 22; n++)
        {
            for (var v = 0; v <= n * (n + 1) / 4; v++)
                Near.Relative(CountedTail.SignedRank(n)!.Lower(v), ContourTail.Lower(new SignedRankGeneratingFunction(n), v)!.Value, 2e-13);
        }
    }

    // On both sides of every switch: counted or by contour, all of the circle or its peak only.
    [Theory]
    [InlineData(30, 40, 7)]
    [InlineData(7, 900, 61)]
    [InlineData(64, 64, 61)]
    [InlineData(40, 300, 199)]
    [InlineData(65, 400, 403)]
    [InlineData(150, 90, 211)]
    [InlineData(200, 200, 499)]
    public void U_agrees_with_counts_in_whole_numbers_down_to_the_end_of_the_tail(int n1, int n2, int stride)
    {
        var expected = BruteForce.MannWhitneyLower(n1, n2);
        var distribution = UntiedDistribution.MannWhitney(n1, n2);

        for (var u = 0; u < expected.Length; u += u < 10 ? 1 : stride)
            Near.Relative(expected[u], distribution.Lower(u)!.Value, 1e-12);
        Near.Relative(expected[^1], distribution.Lower(expected.Length - 1)!.Value, 1e-12);
    }

    [Theory]
    [InlineData(125, 97)]
    [InlineData(126, 97)]
    [InlineData(250, 601)]
    public void V_agrees_with_counts_in_whole_numbers_down_to_the_end_of_the_tail(int n, int stride)
    {
        var expected = BruteForce.SignedRankLower(n);
        var distribution = UntiedDistribution.SignedRank(n);

        for (var v = 0; v < expected.Length; v += v < 10 ? 1 : stride)
            Near.Relative(expected[v], distribution.Lower(v)!.Value, 1e-12);
    }

    [Theory]
    [InlineData(999, 1001)]
    [InlineData(4999, 20001)]
    public void Half_of_the_orders_of_large_samples_lie_below_an_odd_middle(int n1, int n2)
    {
        var distribution = UntiedDistribution.MannWhitney(n1, n2);

        Near.Relative(0.5, distribution.Lower((long)n1 * n2 / 2)!.Value, 1e-12);
    }

    [Fact]
    public void Both_tails_complement_each_other()
    {
        var distribution = UntiedDistribution.MannWhitney(120, 80);

        foreach (var u in new long[] { 0, 1, 3000, 4799, 4800, 4801, 6000, 9600 })
            Near.Absolute(1, distribution.Lower(u - 1)!.Value + distribution.Upper(u)!.Value, 1e-13);
    }

    [Theory]
    [InlineData(0.025)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(1e-6)]
    public void A_quantile_is_the_first_value_whose_lower_tail_reaches_the_probability(double probability)
    {
        foreach (var distribution in new[] { UntiedDistribution.MannWhitney(20, 15), UntiedDistribution.MannWhitney(90, 70), UntiedDistribution.SignedRank(90) })
        {
            var quantile = distribution.Quantile(probability)!.Value;

            // Reached up to rounding: half of the orders lie at or below an odd middle.
            Assert.True(distribution.Lower(quantile) >= probability * (1 - 1e-12));
            Assert.True(distribution.Lower(quantile - 1) < probability);
        }
    }

    [Fact]
    public void What_would_take_too_long_is_said_to_be_out_of_reach()
    {
        Assert.Null(UntiedDistribution.MannWhitney(60, 20_000_000).Lower(500_000_000));
        Assert.Null(UntiedDistribution.SignedRank(1_000_000).Lower(0));
    }

    private static void SameAs(int[] counts, UntiedDistribution distribution)
    {
        double total = counts.Sum();
        var sum = 0L;
        for (var value = 0; value < counts.Length; value++)
        {
            sum += counts[value];
            Near.Absolute(sum / total, distribution.Lower(value)!.Value, 1e-15);
        }

        Assert.Equal(counts.Length - 1, distribution.Maximum);
        Assert.Equal(0, distribution.Lower(-1));
    }
}
