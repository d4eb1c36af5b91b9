using StudyPlatform.Statistics.Randomness;
using StudyPlatform.Statistics.Ranks;

namespace StudyPlatform.Statistics.Tests.Ranks;

public sealed class PairwiseValuesTests
{
    public static TheoryData<string> Samples => ["normal", "ties", "constant", "both signs to the largest", "down to the smallest", "one outlier"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_difference_is_found_by_its_rank(string sample)
    {
        var (x, y) = (Draw(sample, 23, 1), Draw(sample, 31, 2));
        var sorted = x.SelectMany(first => y.Select(second => first - second)).Order().ToArray();

        var pairs = new PairwiseDifferences(x, y);

        Assert.Equal(sorted.Length, pairs.Count);
        Assert.Equal(sorted, Enumerable.Range(1, sorted.Length).Select(rank => pairs.OfRank(rank)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_sum_is_found_by_its_rank(string sample)
    {
        var values = Draw(sample, 29, 3);
        var sorted = values.SelectMany((first, i) => values[i..].Select(second => first + second)).Order().ToArray();

        var pairs = new WalshSums(values);

        Assert.Equal(sorted.Length, pairs.Count);
        Assert.Equal(sorted, Enumerable.Range(1, sorted.Length).Select(rank => pairs.OfRank(rank)));
    }

    [Fact]
    public void A_rank_that_does_not_exist_is_an_error()
    {
        var pairs = new WalshSums([1, 2]);

        Assert.Throws<ArgumentOutOfRangeException>(() => pairs.OfRank(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => pairs.OfRank(4));
    }

    private static double[] Draw(string sample, int count, ulong key)
    {
        var values = Simulated.Normal(RandomStream.For(11, key), count);
        return [.. values.Select((value, i) => sample switch
        {
            "normal" => value,
            "ties" => Math.Round(value * 2),
            "constant" => 3,
            "both signs to the largest" => Math.Sign(value) * Math.ScaleB(Math.Abs(value) / 4, 1022 - 80 * (i % 25)),
            "down to the smallest" => Math.ScaleB(value, -1060 + i),
            "one outlier" => i == 0 ? 1e300 : value,
            _ => throw new ArgumentOutOfRangeException(nameof(sample)),
        }).Order()];
    }
}
