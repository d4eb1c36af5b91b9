namespace StudyPlatform.Imaging.Tests;

public sealed class TextTests
{
    [Fact]
    public void Every_printable_character_leaves_its_own_ink()
    {
        var drawn = Enumerable.Range(33, 127 - 33).Select(c => Draw(((char)c).ToString())).ToList();

        Assert.All(drawn, d => Assert.Contains((byte)0, d));
        Assert.Equal(drawn.Count, drawn.Select(Convert.ToHexString).Distinct().Count());
    }

    [Fact]
    public void A_character_that_is_missing_is_drawn_as_a_box()
    {
        Assert.Equal(Draw("\u7F8E"), Draw("\u20AC"));
        Assert.Contains((byte)0, Draw("\u20AC"));
    }

    [Fact]
    public void Ink_stays_inside_the_width_and_height_that_are_announced()
    {
        const string text = "Quick jumping foxes, 97.5 %";
        int width = TextSize.Width(text, 2), height = TextSize.LineHeight(2);
        var canvas = new Canvas(width + 50, height + 50, Rgb.White);

        canvas.Write(text, 0, 0, 2, Rgb.Black);

        var image = canvas.ToImage();
        var inked = (from y in Enumerable.Range(0, image.Height) from x in Enumerable.Range(0, image.Width) where image[x, y] == Rgb.Black select (x, y)).ToList();
        Assert.Equal(width - 1, inked.Max(p => p.x));
        Assert.Equal(height - 1, inked.Max(p => p.y));
    }

    [Fact]
    public void Text_is_cut_to_the_width_there_is()
    {
        const string text = "nearest neighbour";

        Assert.Equal(text, TextSize.Shorten(text, TextSize.Width(text, 1), 1));
        var shorter = TextSize.Shorten(text, 40, 1);
        Assert.EndsWith("..", shorter);
        Assert.InRange(TextSize.Width(shorter, 1), 1, 40);
        Assert.Equal("", TextSize.Shorten(text, 3, 1));
    }

    private static byte[] Draw(string text)
    {
        var canvas = new Canvas(12, 12, Rgb.White);
        canvas.Write(text, 1, 1, 1, Rgb.Black);
        return canvas.ToImage().Pixels;
    }
}
