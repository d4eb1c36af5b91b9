namespace StudyPlatform.Imaging.Tests;

public sealed class ColourMapTests
{
    [Fact]
    public void Cividis_grows_brighter_throughout()
    {
        var luminance = ColourMaps.Table(ColourMap.Cividis).Select(c => c.Luminance).ToArray();

        Assert.Equal(256, luminance.Length);
        for (var i = 3; i < luminance.Length; i++) // between neighbours, rounding to 8 bits may win
            Assert.True(luminance[i] > luminance[i - 3], $"entry {i} is not brighter than the third before");
    }

    /// <summary>Entries 0, 64, 128, 192 and 255 of the table published with the paper, in 1/255.</summary>
    [Theory]
    [InlineData(0, 0, 32, 77)]
    [InlineData(64, 65, 77, 107)]
    [InlineData(128, 125, 124, 120)]
    [InlineData(192, 189, 175, 111)]
    [InlineData(255, 255, 234, 70)]
    public void Cividis_is_the_published_one_to_one_255th(int entry, int r, int g, int b)
    {
        var colour = ColourMaps.Table(ColourMap.Cividis)[entry];

        Assert.InRange(colour.R - r, -1, 1);
        Assert.InRange(colour.G - g, -1, 1);
        Assert.InRange(colour.B - b, -1, 1);
    }

    [Theory]
    [InlineData(0f, 0, 0, 128)]
    [InlineData(0.125f, 0, 0, 255)]
    [InlineData(0.375f, 0, 255, 255)]
    [InlineData(0.625f, 255, 255, 0)]
    [InlineData(0.875f, 255, 0, 0)]
    [InlineData(1f, 128, 0, 0)]
    public void Jet_passes_through_its_corners(float value, int r, int g, int b)
    {
        var colour = ColourMaps.At(ColourMap.Jet, value);

        Assert.InRange(colour.R - r, -3, 3); // a corner may lie between two entries
        Assert.InRange(colour.G - g, -3, 3);
        Assert.InRange(colour.B - b, -3, 3);
    }

    [Fact]
    public void The_middle_of_the_diverging_map_is_white_and_its_ends_are_equally_dark()
    {
        var blue = ColourMaps.At(ColourMap.DivergingBlueRed, 0);
        var red = ColourMaps.At(ColourMap.DivergingBlueRed, 1);

        Assert.Equal(Rgb.White, ColourMaps.At(ColourMap.DivergingBlueRed, 0.5f));
        Assert.True(blue.B > blue.R && red.R > red.B);
        Assert.InRange(blue.Luminance / red.Luminance, 0.75, 1.33);
    }

    [Theory]
    [InlineData(-1f, 0)]
    [InlineData(float.NegativeInfinity, 0)]
    [InlineData(2f, 255)]
    [InlineData(float.PositiveInfinity, 255)]
    public void Values_outside_take_the_colour_of_the_end(float value, int entry)
    {
        Assert.Equal(ColourMaps.Table(ColourMap.Cividis)[entry], ColourMaps.At(ColourMap.Cividis, value));
    }
}
