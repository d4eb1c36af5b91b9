using StudyPlatform.Statistics.Planning;
using StudyPlatform.Statistics.Randomness;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Tests.Planning;

public sealed class EquivalenceTests
{
    [Fact]
    public void The_interval_lies_within_the_bounds_exactly_where_the_test_rejects()
    {
        var (equivalent, other) = (0, 0);
        for (var seed = 0UL; seed < 500; seed++)
        {
            var random = RandomStream.For(seed);
            long n1 = 20 + random.Next(200), n2 = 20 + random.Next(200);
            foreach (var method in new[] { EquivalenceMethod.Score, EquivalenceMethod.Wald })
            {
                var result = EquivalenceTest.Proportions(1 + random.NextInt64(n1 - 1), n1, 1 + random.NextInt64(n2 - 1), n2, -0.3, 0.25, method: method).Require();

                var within = result.Difference.Interval!.Lower >= -0.3 && result.Difference.Interval.Upper <= 0.25;
                Assert.Equal(within, result.IsEquivalent);
                Assert.InRange(result.Difference.Value, result.Difference.Interval.Lower, result.Difference.Interval.Upper);
                equivalent += within ? 1 : 0;
                other += within ? 0 : 1;
            }
        }

        Assert.True(equivalent > 50 && other > 50);
    }

    [Fact]
    public void Exchanging_the_samples_mirrors_the_result()
    {
        var one = EquivalenceTest.Proportions(31, 40, 55, 60, -0.3, 0.2).Require();
        var other = EquivalenceTest.Proportions(55, 60, 31, 40, -0.2, 0.3).Require();

        Assert.Equal(one.P, other.P, 1e-12);
        Assert.Equal(one.AgainstLower.Statistic, -other.AgainstUpper.Statistic, 1e-9);
        Assert.Equal(one.Difference.Interval!.Lower, -other.Difference.Interval!.Upper, 1e-9);
    }

    [Fact]
    public void A_proportion_of_0_or_1_is_no_obstacle_to_the_score_test()
    {
        var result = EquivalenceTest.Proportions(0, 30, 0, 40, -0.1, 0.1).Require();

        Assert.InRange(result.P, 0.01, 0.1);
        Assert.Equal(RefusalKind.NoVariation, Kind(EquivalenceTest.Proportions(0, 30, 0, 40, -0.1, 0.1, method: EquivalenceMethod.Wald)));
        Assert.Equal(RefusalKind.NoVariation, Kind(EquivalenceTest.Proportions(0, 30, 0, 40, 0, 0.1)));
    }

    [Fact]
    public void Evidence_far_from_the_bounds_keeps_its_p()
    {
        var result = EquivalenceTest.Proportions(5_000, 10_000, 5_000, 10_000, -0.15, 0.15).Require();

        Assert.InRange(result.P, 1e-120, 1e-90);
    }

    [Fact]
    public void Degenerate_input_is_refused_by_name()
    {
        Assert.Equal(RefusalKind.TooFewRows, Kind(EquivalenceTest.Means([1], [1, 2], -1, 1)));
        Assert.Equal(RefusalKind.NoVariation, Kind(EquivalenceTest.Means([0.1, 0.1, 0.1], [2, 2], -1, 1)));
        Assert.Equal(RefusalKind.ImpossibleValue, Kind(EquivalenceTest.Means([1, double.NaN], [1, 2], -1, 1)));
        Assert.Equal(RefusalKind.WrongOption, Kind(EquivalenceTest.Means([1, 2], [1, 2], 1, -1)));
        Assert.Equal(RefusalKind.WrongOption, Kind(EquivalenceTest.Means([1, 2], [1, 2], -1, 1, alpha: 0.5)));
        Assert.Equal(RefusalKind.LengthsDiffer, Kind(EquivalenceTest.Paired([1, 2], [1], -1, 1)));
        Assert.Equal(RefusalKind.NoVariation, Kind(EquivalenceTest.Paired([1, 2], [2, 3], -1, 1)));
        Assert.Equal(RefusalKind.NoData, Kind(EquivalenceTest.Proportions(0, 0, 1, 2, -0.1, 0.1)));
        Assert.Equal(RefusalKind.ImpossibleValue, Kind(EquivalenceTest.Proportions(3, 2, 1, 2, -0.1, 0.1)));
        Assert.Equal(RefusalKind.WrongOption, Kind(EquivalenceTest.Proportions(1, 2, 1, 2, -1, 0.1)));
        Assert.Equal(RefusalKind.WrongOption, Kind(EquivalenceTest.Proportions(1, 2, 1, 2, -0.1, 0.1, method: EquivalenceMethod.Welch)));
    }

    private static RefusalKind Kind(Outcome<EquivalenceResult> outcome) => Assert.IsType<Outcome<EquivalenceResult>.Refused>(outcome).Reason.Kind;
}
