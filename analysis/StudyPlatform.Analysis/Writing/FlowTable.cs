using StudyPlatform.Analysis.Measures;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Domain.Results;

namespace StudyPlatform.Analysis.Writing;

/// <summary><c>flow.csv</c>: one row for each stage, and one for each reason below it.</summary>
internal static class FlowTable
{
    public static ReportTable Of(ParticipantFlow flow) => new(
        "flow.csv",
        ["stage", "reason", "participants"],
        [
            Row(FlowStage.Recorded, null, flow.Recorded),
            .. Reasons(FlowStage.SetAside, flow.SetAside),
            Row(FlowStage.Arrived, null, flow.Arrived),
            Row(FlowStage.Declined, null, flow.Declined),
            Row(FlowStage.Admitted, null, flow.Admitted),
            .. Reasons(FlowStage.Ended, flow.Ended),
            Row(FlowStage.Completed, null, flow.Completed),
            .. Reasons(FlowStage.LeftOut, flow.LeftOut),
            Row(FlowStage.Analysed, null, flow.Analysed),
            .. flow.Conditions.Select(condition => Row(FlowStage.Analysed, $"{condition.A}+{condition.B}", condition.Analysed)),
        ]);

    private static IEnumerable<IReadOnlyList<string?>> Reasons(string stage, IReadOnlyList<FlowReason> reasons) =>
        [Row(stage, null, reasons.Sum(reason => reason.Participants)), .. reasons.Select(reason => Row(stage, reason.Reason, reason.Participants))];

    private static IReadOnlyList<string?> Row(string stage, string? reason, int participants) => [stage, reason, ResultText.Of(participants)];
}
