using StudyPlatform.Domain.Bundles;
using StudyPlatform.Explain.Attribution;
using StudyPlatform.Explain.Bundling;
using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Tests.Bundling;

public sealed class ExplanationRenderingTests
{
    private static readonly RgbImage Grey = RgbImage.Filled(32, 32, new Rgb(128, 128, 128));
    private static readonly IReadOnlyDictionary<string, double> None = new Dictionary<string, double>(StringComparer.Ordinal);

    [Fact]
    public void Every_explanation_has_the_size_of_the_image()
    {
        var rendering = Rendering();
        var image = rendering.Fit(SmallRun.Image(1));

        foreach (var method in new SmallRun().Methods)
        {
            var drawn = rendering.Draw(method.Explain(SmallRun.Stimulus(1), default), image);

            Assert.Equal((32, 32), (drawn.Width, drawn.Height));
        }
    }

    [Fact]
    public void An_example_is_the_training_image_itself()
    {
        var drawn = Rendering().Draw(new Explanation.Example(5, 0, 1, [], None), Grey);

        Assert.Equal(Geometry.FitSquare(SmallRun.Image(105), 32).Pixels, drawn.Pixels);
    }

    [Fact]
    public void A_heat_map_has_the_chosen_colours_and_opacity()
    {
        var map = new Explanation.Saliency(Step(0, 1), SaliencyStyle.Heat, null, null, None);

        var cividis = Rendering(new RenderingOptions { DisplaySide = 32, Opacity = 1 }).Draw(map, Grey);
        var jet = Rendering(new RenderingOptions { DisplaySide = 32, Opacity = 1, Colours = ColourMap.Jet }).Draw(map, Grey);
        var faint = Rendering(new RenderingOptions { DisplaySide = 32, Opacity = 0 }).Draw(map, Grey);

        Assert.True(cividis[30, 0].R > 200 && cividis[1, 0].R < 50, "cividis runs from dark blue to yellow");
        Assert.True(jet[1, 0] is { B: > 100, R: < 50 } && jet[30, 0] is { R: > 100, B: < 50 }, "jet runs from blue to red");
        Assert.Equal(Grey.Pixels, faint.Pixels);
    }

    [Fact]
    public void A_signed_map_is_red_for_and_blue_against()
    {
        var drawn = Rendering().Draw(new Explanation.Saliency(Step(-2, 2), SaliencyStyle.Signed, null, null, None), Grey);

        Assert.True(drawn[1, 0].B > drawn[1, 0].R + 50);
        Assert.True(drawn[30, 0].R > drawn[30, 0].B + 50);
    }

    [Fact]
    public void The_limit_of_a_signed_map_is_the_methods_own_where_it_gives_one()
    {
        var map = Step(-1, 1);
        var own = Rendering().Draw(new Explanation.Saliency(map, SaliencyStyle.Signed, null, null, new Dictionary<string, double>(StringComparer.Ordinal) { ["limit"] = 100 }), Grey);
        var full = Rendering().Draw(new Explanation.Saliency(map, SaliencyStyle.Signed, null, null, None), Grey);

        Assert.True(own[30, 0].R - own[30, 0].B < 10);
        Assert.True(full[30, 0].R - full[30, 0].B > 50);
    }

    [Fact]
    public void A_signed_map_of_zeros_can_be_drawn()
    {
        var drawn = Rendering().Draw(new Explanation.Saliency(Step(0, 0), SaliencyStyle.Signed, null, null, None), Grey);

        Assert.Single(Enumerable.Range(0, 32).Select(x => drawn[x, 5]).Distinct());
    }

    [Fact]
    public void Shown_segments_stand_as_they_are()
    {
        var segments = new SegmentMap(2, 1, [0, 1], 2);

        var drawn = Rendering().Draw(new Explanation.Saliency(Step(0, 1), SaliencyStyle.Segments, segments, [1], None), Grey);

        Assert.Equal(Grey[31, 16], drawn[28, 16]);
        Assert.NotEqual(Grey[1, 16], drawn[3, 16]);
    }

    [Fact]
    public void Segments_without_a_map_of_them_are_a_mistake()
    {
        Assert.Throws<ArgumentException>(() => Rendering().Draw(new Explanation.Saliency(Step(0, 1), SaliencyStyle.Segments, null, null, None), Grey));
    }

    [Fact]
    public void A_legend_stands_beneath_where_it_is_asked_for()
    {
        var map = new Explanation.Saliency(Step(0, 1), SaliencyStyle.Heat, null, null, None);

        Assert.True(Rendering(new RenderingOptions { DisplaySide = 32, Legend = true }).Draw(map, Grey).Height > 32);
    }

    [Theory]
    [InlineData(MediaType.Jpeg)]
    [InlineData(MediaType.Png)]
    [InlineData(MediaType.WebP)]
    public void Media_have_the_chosen_format(MediaType type)
    {
        var bytes = Rendering(new RenderingOptions { Media = type }).Encode(Grey);

        Assert.Equal(type, MediaTypes.Detect(bytes));
    }

    [Fact]
    public void Options_out_of_range_are_named()
    {
        (RenderingOptions Options, string Message)[] cases =
        [
            (new RenderingOptions { DisplaySide = 8 }, "--display-side is 8: choose 16 to 1024."),
            (new RenderingOptions { Opacity = 1.5f }, "--opacity is 1.5: choose 0 to 1."),
            (new RenderingOptions { Opacity = float.NaN }, "--opacity is NaN: choose 0 to 1."),
            (new RenderingOptions { Quality = 0 }, "--quality is 0: choose 1 to 100."),
            (new RenderingOptions { Colours = ColourMap.DivergingBlueRed }, "--colours is DivergingBlueRed: choose cividis or jet."),
        ];

        Assert.All(cases, item => Assert.Equal(item.Message, Assert.Throws<PipelineException>(item.Options.Validate).Message));
    }

    private static ExplanationRendering Rendering(RenderingOptions? options = null) =>
        new(options ?? new RenderingOptions { DisplaySide = 32 }, index => SmallRun.Image(100 + index));

    /// <summary>One value on the left half and one on the right.</summary>
    private static ScalarMap Step(float left, float right) => new(8, 8, [.. Enumerable.Range(0, 64).Select(i => i % 8 < 4 ? left : right)]);
}
