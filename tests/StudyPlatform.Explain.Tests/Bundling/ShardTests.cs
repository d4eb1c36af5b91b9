using StudyPlatform.Explain.Bundling;

namespace StudyPlatform.Explain.Tests.Bundling;

public sealed class ShardTests
{
    [Fact]
    public void The_shards_cover_each_item_exactly_once()
    {
        var shards = Enumerable.Range(1, 8).Select(number => Shard.Parse($"{number}/8")).ToList();

        Assert.All(Enumerable.Range(0, 100), position => Assert.Single(shards, shard => shard.Covers(position)));
        Assert.True(Enumerable.Range(0, 100).All(Shard.Whole.Covers));
    }

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("0/8")]
    [InlineData("9/8")]
    [InlineData("1/0")]
    [InlineData("-1/8")]
    [InlineData("1/8/2")]
    [InlineData("a/b")]
    public void What_is_no_part_is_refused(string text)
    {
        var error = Assert.Throws<PipelineException>(() => Shard.Parse(text));

        Assert.StartsWith($"--shard {text} is not a part such as 3/8", error.Message, StringComparison.Ordinal);
    }
}
