using StudyPlatform.Analysis.Figures;
using StudyPlatform.Analysis.Reporting;

namespace StudyPlatform.Analysis.Html.Sections;

/// <summary>How many people came to which end, who was left out and why, and how the analysed spread over the pairs.</summary>
internal static class FlowSection
{
    public static void Write(PageWriter page, ReportModel model)
    {
        var flow = model.Flow;
        page.BeginSection("flow", "Participant flow");
        page.Figure(id => FlowDiagram.Draw(Diagram(flow), id), "Participant flow, after the CONSORT 2010 statement.");
        page.Paragraph(LeftOut(flow));
        WritePairs(page, model);
        page.EndSection();
    }

    /// <summary>The flow as boxes; a stage that nobody was lost before is drawn all the same where it says something of its own.</summary>
    internal static FlowDiagramData Diagram(ParticipantFlow flow)
    {
        var setAside = Losses(flow.SetAside);
        List<FlowStage> stages = setAside.Count > 0 ? [new("Recorded", flow.Recorded, "Not part of this study", setAside)] : [];
        stages.AddRange(
        [
            new("Asked for consent", flow.Arrived, "Did not consent", flow.Declined > 0 ? [new("Declined", flow.Declined)] : []),
            new("Consented and given a pair of methods", flow.Admitted, "Did not finish", Losses(flow.Ended)),
            new("Finished", flow.Completed, "Left out of the analysis", Losses(flow.LeftOut)),
            new("Analysed", flow.Analysed, "", []),
        ]);
        return new FlowDiagramData("Participant flow", stages, Spread(flow));
    }

    private static List<FlowLoss> Losses(IReadOnlyList<FlowReason> reasons) =>
        [.. reasons.Where(reason => reason.Participants > 0).Select(reason => new FlowLoss(reason.Reason, reason.Participants))];

    private static string Spread(ParticipantFlow flow)
    {
        if (flow.Conditions.Count == 0)
            return "";
        var (least, most) = (flow.Conditions.Min(pair => pair.Analysed), flow.Conditions.Max(pair => pair.Analysed));
        var each = least == most ? $"{Numbers.People(least)} in each" : $"{Numbers.Count(least)} to {Numbers.People(most)} in each";
        return flow.Conditions.Count == 1 ? "One pair of methods" : $"{flow.Conditions.Count} pairs of methods, {each}";
    }

    private static string LeftOut(ParticipantFlow flow)
    {
        var reasons = flow.LeftOut.Where(reason => reason.Participants > 0).Select(reason => $"{reason.Reason} ({Numbers.Count(reason.Participants)})").ToList();
        var finished = flow.Completed == 1 ? "The one person who finished" : $"Of the {Numbers.People(flow.Completed)} who finished";
        return (flow.Completed, reasons.Count) switch
        {
            (0, _) => "Nobody has finished the study.",
            (_, 0) => flow.Completed == 1 ? $"{finished} was analysed." : "Everyone who finished was analysed.",
            _ => $"{finished}, {Numbers.Count(flow.Completed - flow.Analysed)} {(flow.Completed - flow.Analysed == 1 ? "was" : "were")} left out of every analysis: {string.Join("; ", reasons)}.",
        };
    }

    private static void WritePairs(PageWriter page, ReportModel model) => page.Table(
        "People by pair of methods and by which method was shown first.",
        [Cell.Text("Pair of methods"), Cell.Number("Given the pair"), Cell.Number("Analysed"), Cell.Number("First method first"), Cell.Number("Second method first")],
        [
            .. model.Flow.Conditions.Select(pair => (IReadOnlyList<Cell>)
            [
                Cell.Text($"{model.NameOf(pair.A)} and {model.NameOf(pair.B)}"),
                Cell.Number(Numbers.Count(pair.Admitted)),
                Cell.Number(Numbers.Count(pair.Analysed)),
                Cell.Number(Numbers.Count(pair.AnalysedAFirst)),
                Cell.Number(Numbers.Count(pair.AnalysedBFirst)),
            ]),
        ]);
}
