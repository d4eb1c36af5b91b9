using StudyPlatform.Analysis.Figures;

namespace StudyPlatform.Analysis.Tests.Figures;

public sealed class QuantilePlotTests
{
    private static readonly QuantilePlotData Times = new(
        "Time for a guess",
        "Seconds, logarithmic",
        "s",
        [new("Responsibility", 500, 2, 5, 10, 20, 50), new("SHAP", 12345, 1, 3, 7.1, 30, 100)]);

    [Fact]
    public void It_holds_to_the_rules_of_figures()
    {
        var picture = Picture.Read(QuantilePlot.Draw(Times, "f1"));

        Assert.Empty(picture.Faults());
        Assert.Contains("7.10 s, n = 12,345", picture.Texts);
        Assert.Contains("Responsibility: 10.0 (quartiles 5.00 to 20.0, 2.00 to 50.0), n = 500.", picture.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_lie_where_the_axis_says()
    {
        var picture = Picture.Read(QuantilePlot.Draw(Times, "f1"));

        double X(string label) => Picture.Number(picture.All("text").Single(text => text.Value == label), "x");
        var (ten, hundred) = (X("10"), X("100"));
        double At(double value) => ten + (Math.Log10(value / 10) * (hundred - ten));
        var box = picture.All("rect").First(rectangle => rectangle.Attribute("stroke") is not null);
        Assert.Equal(At(5), Picture.Number(box, "x"), 0.03);
        Assert.Equal(At(20) - At(5), Picture.Number(box, "width"), 0.03);
        var whisker = picture.All("line").First(line => line.Attribute("stroke-width")!.Value == "2");
        Assert.Equal(At(2), Picture.Number(whisker, "x1"), 0.03);
        Assert.Equal(At(50), Picture.Number(whisker, "x2"), 0.03);
        var median = picture.All("line").First(line => line.Attribute("stroke-width")!.Value == "3");
        Assert.Equal(At(10), Picture.Number(median, "x1"), 0.03);
    }

    [Theory]
    [InlineData(0, 1, 2, 3, 4)]
    [InlineData(1, 3, 2, 4, 5)]
    [InlineData(1, 2, 3, 4, double.NaN)]
    public void Values_that_fall_or_are_not_above_nought_are_refused(double p5, double q1, double median, double q3, double p95)
    {
        Assert.Throws<ArgumentException>(() => QuantilePlot.Draw(Times with { Rows = [new("SHAP", 3, p5, q1, median, q3, p95)] }, "f1"));
    }
}
