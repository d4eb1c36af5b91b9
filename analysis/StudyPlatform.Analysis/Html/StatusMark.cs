using StudyPlatform.Analysis.Reporting;

namespace StudyPlatform.Analysis.Html;

/// <summary>Says of an analysis whether it was planned.</summary>
internal static class StatusMark
{
    public static string Of(AnalysisStatus status) => status switch
    {
        AnalysisStatus.Planned => new Markup().Element("span", "planned", ("class", "status planned")).ToString(),
        AnalysisStatus.Exploratory => new Markup().Element("span", "exploratory", ("class", "status")).ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "An analysis is planned or exploratory."),
    };
}
