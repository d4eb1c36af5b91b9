using StudyPlatform.Analysis.Figures;

namespace StudyPlatform.Analysis.Tests.Figures;

public sealed class TextMetricsTests
{
    [Fact]
    public void A_line_is_as_wide_as_its_letters_with_the_reserve_for_wider_faces()
    {
        // W 944, i 222, d 556, e 556, in thousandths of the size.
        Assert.Equal((944 + 222 + 556 + 556) * 0.010 * 1.12, TextMetrics.Width("Wide", 10), 9);
    }

    [Fact]
    public void No_wrapped_line_is_wider_than_the_room()
    {
        const string text = "Which of the two methods do you prefer, and whyeveryonewouldwriteawordlikethis 日本語日本語日本語日本語日本語 at all?";

        var lines = TextMetrics.Wrap(text, 13, 90);

        Assert.All(lines, line => Assert.True(TextMetrics.Width(line, 13) <= 90, line));
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_fits_is_left_alone()
    {
        Assert.Equal("LIME", TextMetrics.Fit("LIME", 13, 100));
        Assert.Equal(["LIME"], TextMetrics.Wrap("LIME", 13, 100));
    }

    [Fact]
    public void A_text_that_is_cut_says_so_and_fits()
    {
        var cut = TextMetrics.Fit("A method with a rather long name", 13, 100);

        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.InRange(TextMetrics.Width(cut, 13), 80, 100);
    }
}
