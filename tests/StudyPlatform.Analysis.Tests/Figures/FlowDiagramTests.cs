using StudyPlatform.Analysis.Figures;

namespace StudyPlatform.Analysis.Tests.Figures;

public sealed class FlowDiagramTests
{
    private static readonly FlowDiagramData Flow = new(
        "Participant flow",
        [
            new("Opened the study", 1350, "Did not begin", [new("Declined", 40)]),
            new("Consented", 1310, "Did not finish", [new("Ran out of time", 6), new("Left before the end without a word, or closed the window and never came back", 3), new("Withdrew and had their answers deleted", 1)]),
            new("Finished", 1300, "", []),
            new("Analysed", 1300, "", []),
        ],
        "15 pairs of methods, 20 people each");

    [Fact]
    public void It_holds_to_the_rules_of_figures()
    {
        var picture = Picture.Read(FlowDiagram.Draw(Flow, "f1"));

        Assert.Empty(picture.Faults());
        Assert.Contains("Opened the study (n = 1,350)", picture.Texts);
        Assert.Contains("Did not finish (n = 10)", picture.Texts);
        Assert.Contains("Did not finish: Ran out of time, 6;", picture.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Boxes_do_not_overlap_and_hold_their_text()
    {
        var picture = Picture.Read(FlowDiagram.Draw(Flow, "f1"));

        var boxes = picture.All("rect").Skip(1).Select(box => (X: Picture.Number(box, "x"), Y: Picture.Number(box, "y"), Width: Picture.Number(box, "width"), Height: Picture.Number(box, "height"))).ToList();
        Assert.Equal(6, boxes.Count);
        for (var i = 0; i < boxes.Count; i++)
            Assert.DoesNotContain(boxes.Take(i), other => boxes[i].X < other.X + other.Width && other.X < boxes[i].X + boxes[i].Width && boxes[i].Y < other.Y + other.Height && other.Y < boxes[i].Y + boxes[i].Height);
        Assert.All(picture.All("text"), text => Assert.Contains(boxes, box =>
            Picture.Number(text, "x") > box.X && Picture.Number(text, "x") + TextMetrics.Width(text.Value, Drawing.TextSize, text.Attribute("font-weight") is not null) < box.X + box.Width
            && Picture.Number(text, "y") > box.Y + 9 && Picture.Number(text, "y") < box.Y + box.Height - 3));
    }

    [Fact]
    public void A_reason_that_looks_like_a_script_stays_text()
    {
        var data = Flow with { Stages = [new("Finished", 10, "Excluded", [new("<script>alert(1)</script>", 2)]), new("Analysed", 8, "", [])] };

        var picture = Picture.Read(FlowDiagram.Draw(data, "f1"));

        Assert.Empty(picture.All("script"));
        Assert.Contains("<script>alert(1)</script> (n = 2)", picture.Texts);
    }

    [Fact]
    public void Many_reasons_are_added_up_without_losing_anyone()
    {
        var losses = Enumerable.Range(1, 40).Select(i => new FlowLoss($"reason {i}", i)).ToList();
        var data = Flow with { Stages = [new("Finished", 1000, "Excluded", losses), new("Analysed", 180, "", [])] };

        var picture = Picture.Read(FlowDiagram.Draw(data, "f1"));

        Assert.Empty(picture.Faults());
        Assert.Contains("Excluded (n = 820)", picture.Texts);
        Assert.Contains("reason 40 (n = 40)", picture.Texts);
        // 820 less 40 + 39 + … + 34.
        Assert.Contains("33 other reasons (n = 561)", picture.Texts);
    }

    [Fact]
    public void Losses_of_the_last_stage_are_drawn_too()
    {
        var data = Flow with { Stages = [new("Finished", 10, "Excluded", [new("asked for it", 10)])] };

        Assert.Empty(Picture.Read(FlowDiagram.Draw(data, "f1")).Faults());
    }
}
