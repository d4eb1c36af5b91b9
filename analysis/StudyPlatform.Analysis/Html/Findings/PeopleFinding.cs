using StudyPlatform.Analysis.Reporting;

namespace StudyPlatform.Analysis.Html.Findings;

/// <summary>Who was analysed.</summary>
internal static class PeopleFinding
{
    public static string Of(ReportModel model)
    {
        var flow = model.Flow;
        if (flow.Arrived == 0)
            return "Nobody has been asked for their consent yet.";
        var filled = flow.Conditions.Count(pair => pair.Analysed > 0);
        var pairs = flow.Conditions.Count == 1 ? "one pair of methods" : filled == flow.Conditions.Count ? $"{filled} pairs of methods" : $"{filled} of {flow.Conditions.Count} pairs of methods";
        return $"Of {Numbers.People(flow.Arrived)} who {(flow.Arrived == 1 ? "was" : "were")} asked, {Numbers.Count(flow.Admitted)} consented, {Numbers.Count(flow.Completed)} finished and {Numbers.Count(flow.Analysed)} {(flow.Analysed == 1 ? "is" : "are")} analysed here, over {pairs}. Each person saw two methods.";
    }
}
