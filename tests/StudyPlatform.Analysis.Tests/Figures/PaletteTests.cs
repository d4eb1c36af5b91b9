using StudyPlatform.Analysis.Figures;

namespace StudyPlatform.Analysis.Tests.Figures;

public sealed class PaletteTests
{
    [Fact]
    public void Amounts_go_from_dark_blue_to_yellow()
    {
        Assert.Equal("#00204d", Palette.Cividis(0));
        Assert.Equal("#ffea46", Palette.Cividis(1));
        Assert.Equal("#00204d", Palette.Cividis(-3));
        // Half-way between the fifth and the sixth of the ten stops.
        Assert.Equal("#7d7c76", Palette.Cividis(0.5));
    }

    [Fact]
    public void Ink_stands_out_on_every_amount()
    {
        for (var i = 0; i <= 100; i++)
        {
            var background = Palette.Cividis(i / 100.0);

            Assert.True(Contrast(background, Palette.InkOn(background)) >= 4.5, $"{background} with {Palette.InkOn(background)}");
        }
    }

    [Fact]
    public void Every_series_has_a_shape_of_its_own()
    {
        Assert.Equal(Palette.Series.Count, Palette.Series.DistinctBy(series => series.Shape).Count());
        Assert.Equal(Palette.Series.Count, Palette.Series.DistinctBy(series => series.Colour).Count());
    }

    /// <summary>WCAG 2.2's contrast ratio, by itself.</summary>
    private static double Contrast(string one, string other)
    {
        double[] luminances = [Luminance(one), Luminance(other)];
        return (luminances.Max() + 0.05) / (luminances.Min() + 0.05);

        static double Luminance(string colour) =>
            new[] { 0.2126, 0.7152, 0.0722 }.Select((weight, i) => weight * Linear(Convert.ToInt32(colour.Substring(1 + (2 * i), 2), 16) / 255.0)).Sum();

        static double Linear(double channel) => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);
    }
}
