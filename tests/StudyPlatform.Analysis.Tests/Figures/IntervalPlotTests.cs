using StudyPlatform.Analysis.Figures;

namespace StudyPlatform.Analysis.Tests.Figures;

public sealed class IntervalPlotTests
{
    private static readonly IntervalPlotData Accuracies = new(
        "Accuracy by method",
        "Guesses right, %",
        "95% interval",
        ["here"],
        [
            new("Responsibility", [new IntervalMark.Known(60, 40, 80, "60.0%, n = 100")]),
            new("Nearest neighbour", [new IntervalMark.Known(50, 45, 62, "50.0%, n = 100")]),
            new("LIME", [new IntervalMark.Missing("Nobody finished the study with this method.")]),
        ])
    {
        Range = (0, 100),
        References = [new ReferenceLine(20, "chance: 20%")],
    };

    [Fact]
    public void It_holds_to_the_rules_of_figures()
    {
        var picture = Picture.Read(IntervalPlot.Draw(Accuracies, "f1"));

        Assert.Empty(picture.Faults());
        Assert.Equal("Accuracy by method", picture.Title);
        Assert.Contains("Responsibility: 60.0 (40.0 to 80.0), 60.0%, n = 100.", picture.Description, StringComparison.Ordinal);
        Assert.Contains("LIME: Nobody finished the study with this method.", picture.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_lie_where_the_axis_says()
    {
        var picture = Picture.Read(IntervalPlot.Draw(Accuracies, "f1"));

        // Two ticks give the scale; they are the middle of their labels.
        double X(string label) => Picture.Number(picture.All("text").Single(text => text.Value == label), "x");
        var (zero, hundred) = (X("0"), X("100"));
        var points = picture.All("circle").Select(circle => Picture.Number(circle, "cx")).ToList();
        Assert.Equal([zero + (0.6 * (hundred - zero)), zero + (0.5 * (hundred - zero))], points, (a, b) => Math.Abs(a - b) < 0.02);
        var bar = picture.All("line").Where(line => line.Attribute("y1")!.Value == picture.All("circle").First().Attribute("cy")!.Value).Single();
        Assert.Equal(zero + (0.4 * (hundred - zero)), Picture.Number(bar, "x1"), 0.02);
        Assert.Equal(zero + (0.8 * (hundred - zero)), Picture.Number(bar, "x2"), 0.02);
        var chance = picture.All("line").Single(line => line.Attribute("stroke-dasharray") is not null);
        Assert.Equal(zero + (0.2 * (hundred - zero)), Picture.Number(chance, "x1"), 0.02);
    }

    [Fact]
    public void What_cannot_be_estimated_says_so_in_its_row()
    {
        var picture = Picture.Read(IntervalPlot.Draw(Accuracies, "f1"));

        Assert.Contains("Nobody finished the study with this method.", picture.Texts);
    }

    [Fact]
    public void Series_differ_in_shape_and_have_a_legend()
    {
        var data = Accuracies with
        {
            Series = ["here", "the paper"],
            Rows = [new("SHAP", [new IntervalMark.Known(55, 50, 60, "n = 100"), new IntervalMark.Known(55.4, null, null, "")])],
        };

        var picture = Picture.Read(IntervalPlot.Draw(data, "f1"));

        Assert.Empty(picture.Faults());
        Assert.Contains("here", picture.Texts);
        Assert.Contains("the paper", picture.Texts);
        // One of each in the row, one of each in the legend.
        Assert.Equal(2, picture.All("circle").Count());
        Assert.Equal(2, picture.All("polygon").Count());
    }

    [Fact]
    public void A_name_that_looks_like_a_script_stays_text()
    {
        var data = Accuracies with { Rows = [new("<script>alert(1)</script>", [new IntervalMark.Known(60, 40, 80, "n & \"m\" < 3")])] };

        var picture = Picture.Read(IntervalPlot.Draw(data, "f1"));

        Assert.Empty(picture.All("script"));
        Assert.Equal("<script>alert(1)</script>", string.Concat(picture.Texts.Where(text => text.Contains("script", StringComparison.Ordinal) || text.Contains("alert", StringComparison.Ordinal))));
        Assert.Contains("n & \"m\" < 3", picture.Texts);
    }

    [Fact]
    public void Only_missing_values_are_drawn_too()
    {
        var data = Accuracies with { Rows = [new("LIME", [new IntervalMark.Missing("There are no guesses.")])], Range = null, References = [] };

        Assert.Empty(Picture.Read(IntervalPlot.Draw(data, "f1")).Faults());
    }

    [Fact]
    public void A_row_without_a_mark_for_each_series_is_refused()
    {
        Assert.Throws<ArgumentException>(() => IntervalPlot.Draw(Accuracies with { Series = ["a", "b"] }, "f1"));
    }

    [Fact]
    public void The_same_data_give_the_same_bytes()
    {
        Assert.Equal(IntervalPlot.Draw(Accuracies, "f1"), IntervalPlot.Draw(Accuracies, "f1"));
    }
}
