using StudyPlatform.Statistics.Randomness;
using StudyPlatform.Statistics.Resampling;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Tests.Resampling;

public sealed class PermutationTests
{
    [Fact]
    public void Small_samples_give_the_p_of_a_count_over_all_subsets()
    {
        for (var seed = 0UL; seed < 40; seed++)
        {
            var random = RandomStream.For(seed);
            double[] all = [.. Enumerable.Range(0, 9).Select(_ => (double)random.Next(6))];
            if (all.Distinct().Count() < 2)
                continue;

            var result = PermutationTest.OfGroups<double>([all[..4], all[4..]], MeanDifference, Alternative.Greater).Require();

            var observed = all[..4].Average() - all[4..].Average();
            var (count, extreme) = (0, 0);
            for (var subset = 0; subset < 1 << 9; subset++)
            {
                if (int.PopCount(subset) != 4)
                    continue;
                var inside = Enumerable.Range(0, 9).Where(i => (subset >> i & 1) == 1).Average(i => all[i]);
                var outside = Enumerable.Range(0, 9).Where(i => (subset >> i & 1) == 0).Average(i => all[i]);
                count++;
                extreme += inside - outside >= observed - 1e-9 ? 1 : 0;
            }

            Assert.Equal(126, count);
            Assert.Equal(PermutationMethod.Exact, result.Method);
            Assert.Equal(126, result.Arrangements);
            Assert.Equal((double)extreme / count, result.P, 1e-15);
            Assert.Null(result.PInterval);
        }
    }

    [Fact]
    public void Three_groups_are_dealt_in_every_way()
    {
        double[][] groups = [[1, 2], [3, 4], [5, 6]];

        var result = PermutationTest.OfGroups<double>(groups, dealt => dealt.Sum(group => Math.Pow(group.Average() - 3.5, 2)), Alternative.Greater).Require();

        // 6!/(2!)³ = 90 dealings, of which the 6 orders of the same three pairs are the most extreme.
        Assert.Equal(90, result.Arrangements);
        Assert.Equal(6.0 / 90, result.P, 1e-15);
    }

    [Fact]
    public void Signs_of_few_differences_are_all_tried()
    {
        double[] differences = [3, -1, 2, 0, 4];

        var result = PermutationTest.OfDifferences(differences, values => values.Sum()).Require();

        // Sums of ±3 ±1 ±2 ±4 of at least 8: 10 and 8, that is 2 of 16; two-sided twice that.
        Assert.Equal(16, result.Arrangements);
        Assert.Equal(2.0 * 2 / 16, result.P, 1e-15);
        Assert.Equal(8, result.Statistic);
    }

    [Fact]
    public void Random_arrangements_come_close_to_all_of_them()
    {
        double[] first = [3.1, 4.2, 5.9, 6.1, 2.2, 5.5, 4.9, 7.3], second = [2.1, 3.3, 4.1, 1.9, 5.2, 2.8, 3.9, 3.0];

        var all = PermutationTest.OfGroups<double>([first, second], MeanDifference, options: new ResamplingOptions(20_000)).Require();
        var some = PermutationTest.OfGroups<double>([first, second], MeanDifference, options: new ResamplingOptions(9_999, Level: 0.999)).Require();

        Assert.Equal(PermutationMethod.Exact, all.Method);
        Assert.Equal(12_870, all.Arrangements);
        Assert.Equal(PermutationMethod.MonteCarlo, some.Method);
        Assert.InRange(all.P, some.PInterval!.Lower, some.PInterval.Upper);
    }

    [Fact]
    public void The_observed_arrangement_counts_so_that_p_is_never_0()
    {
        double[] first = [.. Enumerable.Range(0, 30).Select(i => i + 100.0)], second = [.. Enumerable.Range(0, 30).Select(i => (double)i)];

        var result = PermutationTest.OfGroups<double>([first, second], MeanDifference, Alternative.Greater, new ResamplingOptions(999)).Require();

        Assert.Equal(1.0 / 1_000, result.P, 1e-15);
        Assert.Equal(0, result.PInterval!.Lower);
    }

    [Fact]
    public void The_same_seed_gives_the_same_p_and_another_one_another()
    {
        double[] first = [.. Enumerable.Range(0, 20).Select(i => i * 1.1)], second = [.. Enumerable.Range(0, 20).Select(i => i * 1.0)];
        double P(ulong seed) => PermutationTest.OfGroups<double>([first, second], MeanDifference, options: new ResamplingOptions(999, seed)).Require().P;

        Assert.Equal(P(1), P(1));
        Assert.NotEqual(P(1), P(2));
    }

    [Fact]
    public void Exact_p_is_valid_at_every_level()
    {
        // All 20 dealings of six different values as data: p ≤ a/20 in exactly a of them.
        double[] values = [1, 2, 4, 8, 16, 32];
        var p = new List<double>();
        for (var subset = 0; subset < 64; subset++)
        {
            if (int.PopCount(subset) != 3)
                continue;
            double[] first = [.. values.Where((_, i) => (subset >> i & 1) == 1)], second = [.. values.Where((_, i) => (subset >> i & 1) == 0)];
            p.Add(PermutationTest.OfGroups<double>([first, second], MeanDifference, Alternative.Greater).Require().P);
        }

        Assert.Equal(Enumerable.Range(1, 20).Select(rank => rank / 20.0), p.Order(), (expected, actual) => Math.Abs(expected - actual) < 1e-12);
    }

    [Fact]
    public void Degenerate_input_is_refused_by_name()
    {
        Assert.Equal(RefusalKind.OneGroup, Kind(PermutationTest.OfGroups<double>([[1, 2]], _ => 0)));
        Assert.Equal(RefusalKind.NoData, Kind(PermutationTest.OfGroups<double>([[1, 2], []], _ => 0)));
        Assert.Equal(RefusalKind.NoVariation, Kind(PermutationTest.OfGroups<double>([[1, 1], [1, 1]], MeanDifference)));
        Assert.Equal(RefusalKind.ImpossibleValue, Kind(PermutationTest.OfGroups<double>([[1, 1], [1, 2]], _ => double.NaN)));
        Assert.Equal(RefusalKind.NoData, Kind(PermutationTest.OfDifferences([], _ => 0)));
        Assert.Equal(RefusalKind.NoVariation, Kind(PermutationTest.OfDifferences([0, 0], _ => 0)));
        Assert.Equal(RefusalKind.ImpossibleValue, Kind(PermutationTest.OfDifferences([1, double.PositiveInfinity], _ => 0)));
        Assert.Equal(RefusalKind.WrongOption, Kind(PermutationTest.OfDifferences([1, 2], values => values.Sum(), options: new ResamplingOptions(1))));
    }

    private static double MeanDifference(IReadOnlyList<IReadOnlyList<double>> groups) => groups[0].Average() - groups[1].Average();

    private static RefusalKind Kind(Outcome<PermutationResult> outcome) => Assert.IsType<Outcome<PermutationResult>.Refused>(outcome).Reason.Kind;
}
