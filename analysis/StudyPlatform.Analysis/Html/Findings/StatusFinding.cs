using StudyPlatform.Analysis.Reporting;

namespace StudyPlatform.Analysis.Html.Findings;

/// <summary>How much weight the p-values bear.</summary>
internal static class StatusFinding
{
    private const string Caution = "A difference that was not found is not thereby shown to be absent.";

    public static string Of(ReportModel model)
    {
        AnalysisStatus[] all =
        [
            .. model.Manova.Select(analysis => analysis.Status),
            .. model.Pairwise.Select(analysis => analysis.Status),
            .. model.BradleyTerry.Select(analysis => analysis.Status),
            .. model.AccuracyModels.Select(analysis => analysis.Status),
        ];
        var planned = all.Count(status => status == AnalysisStatus.Planned);
        var sentence = (model.Plan, planned) switch
        {
            (null, _) => "No plan was given, so all analyses are exploratory.",
            (_, 0) => "None of the analyses was done as planned, so all are exploratory.",
            _ when planned == all.Length => $"All {all.Length} analyses were planned.",
            _ => $"{planned} of the {all.Length} analyses {(planned == 1 ? "was" : "were")} planned; the others are exploratory.",
        };
        var part = model.Scope.Part is { } chosen ? $"This is not everyone: the export was filtered. {chosen} " : "";
        return $"{part}{sentence} Level of significance: {Numbers.Level(model.Scope.Alpha)}. {Caution}";
    }
}
