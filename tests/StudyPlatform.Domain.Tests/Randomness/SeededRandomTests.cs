using StudyPlatform.Domain.Randomness;

namespace StudyPlatform.Domain.Tests.Randomness;

public sealed class SeededRandomTests
{
    /// <summary>First outputs of xoshiro256** from SplitMix64(0), computed independently in Python from the published definitions.</summary>
    [Fact]
    public void The_stream_is_the_published_one()
    {
        var random = new SeededRandom(0);

        ulong[] drawn = [random.NextUInt64(), random.NextUInt64(), random.NextUInt64()];

        Assert.Equal([11091344671253066420UL, 13793997310169335082UL, 1900383378846508768UL], drawn);
    }

    [Fact]
    public void Streams_of_different_keys_differ_and_do_not_depend_on_order()
    {
        var first = SeededRandom.For(7, 1, 2).NextUInt64();
        var second = SeededRandom.For(7, 2, 1).NextUInt64();

        Assert.NotEqual(first, second);
        Assert.Equal(first, SeededRandom.For(7, 1, 2).NextUInt64());
    }

    [Fact]
    public void Whole_numbers_are_uniform()
    {
        var random = new SeededRandom(3);
        var counts = new int[7];

        for (var i = 0; i < 70_000; i++)
            counts[random.NextInt(7)]++;

        // Chi-square with 6 degrees of freedom: 22.46 is its 99.9th percentile.
        Assert.True(counts.Sum(count => Math.Pow(count - 10_000, 2) / 10_000) < 22.46);
    }

    [Fact]
    public void Gaussian_numbers_have_mean_0_and_variance_1()
    {
        var random = new SeededRandom(5);
        var values = Enumerable.Range(0, 100_000).Select(_ => random.NextGaussian()).ToArray();

        Assert.InRange(values.Average(), -0.015, 0.015);
        Assert.InRange(values.Sum(value => value * value) / values.Length, 0.98, 1.02);
    }

    [Fact]
    public void A_shuffle_keeps_every_item()
    {
        var items = Enumerable.Range(0, 100).ToArray();

        new SeededRandom(1).Shuffle<int>(items);

        Assert.NotEqual(Enumerable.Range(0, 100), items);
        Assert.Equal(Enumerable.Range(0, 100), items.Order());
    }
}
