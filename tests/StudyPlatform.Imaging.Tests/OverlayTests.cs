namespace StudyPlatform.Imaging.Tests;

public sealed class OverlayTests
{
    private static readonly ScalarMap Ramp = new(2, 1, [0, 1]);
    private static readonly Rgb Yellow = new(255, 213, 0);

    [Fact]
    public void A_heat_map_of_opacity_0_leaves_the_picture_and_of_1_only_the_colours()
    {
        var image = Pictures.Noise(2, 1, seed: 3);

        Assert.Equal(image.Pixels, Overlay.Heat(image, Ramp, ColourMap.Jet, 0).Pixels);
        var opaque = Overlay.Heat(image, Ramp, ColourMap.Jet, 1);
        Assert.Equal(ColourMaps.At(ColourMap.Jet, 0), opaque[0, 0]);
        Assert.Equal(ColourMaps.At(ColourMap.Jet, 1), opaque[1, 0]);
    }

    [Fact]
    public void A_heat_map_mixes_half_and_half_by_default()
    {
        var image = RgbImage.Filled(2, 1, new Rgb(100, 100, 100));
        var hot = ColourMaps.At(ColourMap.Cividis, 1);

        var heat = Overlay.Heat(image, Ramp, ColourMap.Cividis);

        Assert.Equal(Rgb.Mix(new Rgb(100, 100, 100), hot, 0.5f), heat[1, 0]);
    }

    [Fact]
    public void A_small_map_covers_the_whole_picture()
    {
        var heat = Overlay.Heat(RgbImage.Filled(50, 40, Rgb.Black), new ScalarMap(7, 7, [.. Enumerable.Repeat(1f, 49)]), ColourMap.Cividis, 1);

        Assert.Equal((50, 40), (heat.Width, heat.Height));
        Assert.All(Enumerable.Range(0, 50), x => Assert.Equal(ColourMaps.At(ColourMap.Cividis, 1), heat[x, 39]));
    }

    [Fact]
    public void Signed_values_are_blue_below_0_red_above_and_grey_at_0()
    {
        var image = RgbImage.Filled(3, 1, new Rgb(90, 120, 150));

        var signed = Overlay.Signed(image, new ScalarMap(3, 1, [-2, 0, 2]), 2);

        Assert.True(signed[0, 0].B > signed[0, 0].R + 50);
        Assert.True(signed[1, 0].R == signed[1, 0].G && signed[1, 0].G == signed[1, 0].B);
        Assert.True(signed[2, 0].R > signed[2, 0].B + 50);
    }

    [Fact]
    public void Signed_values_beyond_the_limit_look_like_the_limit()
    {
        var image = Pictures.Gradient(2, 1);

        var beyond = Overlay.Signed(image, new ScalarMap(2, 1, [-9, 9]), 2);

        Assert.Equal(Overlay.Signed(image, new ScalarMap(2, 1, [-2, 2]), 2).Pixels, beyond.Pixels);
    }

    [Fact]
    public void Shown_segments_stand_as_they_are_and_the_rest_is_dimmed()
    {
        var image = RgbImage.Filled(40, 10, new Rgb(200, 180, 160));
        var halves = new SegmentMap(2, 1, [0, 1], 2);

        var shown = Overlay.Segments(image, halves, new HashSet<int> { 1, 99 }, Yellow);

        Assert.Equal(new Rgb(200, 180, 160), shown[35, 5]);
        Assert.Equal(Yellow, shown[20, 5]);
        Assert.True(shown[5, 5].Luminance < 0.3 * image[5, 5].Luminance);
        Assert.Equal(new Rgb(200, 180, 160), shown[39, 0]); // the picture's own edge is no border
    }

    [Fact]
    public void Two_shown_neighbours_are_parted_by_a_line()
    {
        var image = RgbImage.Filled(40, 10, Rgb.White);

        var shown = Overlay.Segments(image, new SegmentMap(2, 1, [0, 1], 2), new HashSet<int> { 0, 1 }, Yellow);

        Assert.Equal(10, shown.Pixels.Chunk(3).Count(p => p[2] == 0));
    }

    [Fact]
    public void A_legend_stands_beneath_the_picture()
    {
        var image = Pictures.Gradient(224, 100);

        var legend = Overlay.WithLegend(image, ColourMap.Jet, "low", "high");

        Assert.Equal(224, legend.Width);
        Assert.True(legend.Height > 110);
        Assert.Equal(image.Pixels, legend.Pixels[..image.Pixels.Length]);
        var bar = Enumerable.Range(100, legend.Height - 100).First(y => legend[20, y] != Rgb.White && legend[200, y].R > 200 && legend[200, y].B < 50);
        Assert.True(legend[20, bar].B > 100);
    }

    [Fact]
    public void A_legend_fits_any_width()
    {
        foreach (var width in (int[])[1, 2, 9, 30, 1000])
        {
            var legend = Overlay.WithLegend(RgbImage.Filled(width, 3, Rgb.Black), ColourMap.Cividis, "not important at all", "very important");

            Assert.Equal(width, legend.Width);
        }
    }
}
