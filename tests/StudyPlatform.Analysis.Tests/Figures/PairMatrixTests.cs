using StudyPlatform.Analysis.Figures;

namespace StudyPlatform.Analysis.Tests.Figures;

public sealed class PairMatrixTests
{
    private static readonly PairMatrixData Preference = new(
        "Who was preferred to whom",
        "preferred",
        "to",
        ["Responsibility", "Grad-CAM", "LIME", "SHAP", "Influence functions", "Nearest neighbour"],
        [
            new(0, 1, 75, "15", "of 20", IsMarked: true),
            new(1, 0, 25, "5", "of 20", IsMarked: true),
            new(4, 5, 50, "10", "of 20"),
            new(5, 2, null, "–", "nobody"),
        ],
        "% of the pair's people",
        0,
        100,
        "another share than half, p < .05 after Holm's correction");

    [Fact]
    public void It_holds_to_the_rules_of_figures()
    {
        var picture = Picture.Read(PairMatrix.Draw(Preference, "f1"));

        Assert.Empty(picture.Faults());
        Assert.Contains("Responsibility, Grad-CAM: 15, of 20, marked.", picture.Description, StringComparison.Ordinal);
        Assert.Contains("15 *", picture.Texts);
    }

    [Fact]
    public void A_cell_stands_in_the_row_and_column_of_its_names()
    {
        var picture = Picture.Read(PairMatrix.Draw(Preference, "f1"));

        System.Xml.Linq.XElement Text(string value) => picture.All("text").Single(text => text.Value == value);
        var heading = picture.All("text").Where(text => text.Value == "Grad-CAM").MinBy(text => Picture.Number(text, "y"))!;
        var row = picture.All("text").Where(text => text.Value == "Responsibility").MaxBy(text => Picture.Number(text, "y"))!;
        Assert.Equal(Picture.Number(heading, "x"), Picture.Number(Text("15 *"), "x"), 0.01);
        Assert.InRange(Picture.Number(Text("15 *"), "y") - Picture.Number(row, "y"), -15, 15);
    }

    [Fact]
    public void Colours_follow_the_values()
    {
        var picture = Picture.Read(PairMatrix.Draw(Preference, "f1"));

        var fills = picture.All("rect").Select(rectangle => rectangle.Attribute("fill")!.Value).ToList();
        Assert.Contains(Palette.Cividis(0.75), fills);
        // Once as a cell, once in the legend.
        Assert.Equal(2, fills.Count(fill => fill == Palette.Cividis(0.5)));
    }

    [Fact]
    public void A_framed_cell_is_starred_too_so_that_no_eye_for_frames_is_needed()
    {
        var picture = Picture.Read(PairMatrix.Draw(Preference, "f1"));

        Assert.Equal(2, picture.All("rect").Count(rectangle => rectangle.Attribute("fill")!.Value == "none"));
        Assert.Equal(2, picture.Texts.Count(text => text.EndsWith(" *", StringComparison.Ordinal)));
        Assert.Contains(picture.Texts, text => text.StartsWith("* and frame:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(12)]
    public void Any_number_of_methods_fits(int count)
    {
        var data = Preference with
        {
            Names = [.. Enumerable.Range(1, count).Select(i => $"The explanation method with number {i}")],
            Cells = [new(0, 1, 10, "1", "of 10")],
        };

        Assert.Empty(Picture.Read(PairMatrix.Draw(data, "f1")).Faults());
    }

    [Fact]
    public void A_cell_on_the_diagonal_is_refused()
    {
        Assert.Throws<ArgumentException>(() => PairMatrix.Draw(Preference with { Cells = [new(1, 1, 3, "3", "")] }, "f1"));
    }
}
