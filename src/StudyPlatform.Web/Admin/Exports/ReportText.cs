using StudyPlatform.Analysis.Planning;
using StudyPlatform.Web.Admin.Participants;
using StudyPlatform.Web.Reporting;

namespace StudyPlatform.Web.Admin.Exports;

/// <summary>Reports and plans in words.</summary>
internal static class ReportText
{
    private const int HashDigits = 12;

    public static string Of(ReportStage stage, int people) => stage switch
    {
        ReportStage.Waiting => "Waiting for another report of this study…",
        ReportStage.Reading => $"Reading the answers of {ParticipantText.People(people)}…",
        ReportStage.Computing => "Computing tests and intervals…",
        ReportStage.Writing => "Writing the page and its tables…",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "not a stage"),
    };

    /// <summary>A plan as it is chosen by.</summary>
    public static string Of(PlanFile plan) =>
        $"Made {ParticipantText.Minute(plan.Plan.Created)} UTC, {plan.Plan.Analyses.Count} {(plan.Plan.Analyses.Count == 1 ? "analysis" : "analyses")}, SHA-256 {plan.Sha256[..HashDigits]}…";
}
