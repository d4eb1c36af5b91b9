using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Domain.Tests.Bundles;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("a", true)]
    [InlineData("s0001", true)]
    [InlineData("nearest-neighbour", true)]
    [InlineData("0-", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("A", false)]
    [InlineData("a_b", false)]
    [InlineData("ä", false)]
    [InlineData("a\n", false)]
    [InlineData(null, false)]
    public void An_identifier_has_one_form(string? value, bool valid)
    {
        Assert.Equal(valid, StimulusId.IsValid(value));
        Assert.Equal(valid, MethodId.IsValid(value));
        Assert.Equal(valid, BundleId.IsValid(value));
        if (!valid && value is not null)
            Assert.Throws<ArgumentException>(() => new StimulusId(value));
    }

    [Fact]
    public void An_identifier_has_at_most_64_characters()
    {
        Assert.True(BundleId.IsValid(new string('a', 64)));
        Assert.False(BundleId.IsValid(new string('a', 65)));
    }

    [Theory]
    [InlineData("media/0000000000000000000000000000000000000000000000000000000000000000.jpg", true)]
    [InlineData("media/0000000000000000000000000000000000000000000000000000000000000000.webp", true)]
    [InlineData("media/000000000000000000000000000000000000000000000000000000000000000A.jpg", false)]
    [InlineData("media/0000000000000000000000000000000000000000000000000000000000000000.jpeg", false)]
    [InlineData("media/0000000000000000000000000000000000000000000000000000000000000000.JPG", false)]
    [InlineData("media/0000000000000000000000000000000000000000000000000000000000000000", false)]
    [InlineData("media/0000000000000000000000000000000000000000000000000000000000000000.", false)]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000.jpg", false)]
    [InlineData("media/", false)]
    [InlineData(null, false)]
    public void A_medium_is_named_by_its_hash_and_type(string? path, bool valid)
    {
        Assert.Equal(valid, MediaPath.TryParse(path, out var parsed));
        if (valid)
            Assert.Equal(path, parsed.ToString());
    }

    [Fact]
    public void A_medium_knows_the_place_its_bytes_belong_at()
    {
        var bytes = SmallBundle.WebP(1);

        Assert.Equal($"media/{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}.webp", MediaPath.Of(bytes).ToString());
        Assert.Throws<ArgumentException>(() => MediaPath.Of("GIF89a"u8));
    }
}
