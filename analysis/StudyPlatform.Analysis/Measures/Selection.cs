using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Analysis.Tables;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Results;

namespace StudyPlatform.Analysis.Measures;

/// <summary>Decides who is analysed, and why the others are not.</summary>
internal static class Selection
{
    public const string Rehearsal = "a rehearsal's simulated participant";
    public const string NoAnswers = "answers deleted or missing";

    /// <summary>Why a participant is not analysed and at which stage they left; null for one who is analysed.</summary>
    public static (string Stage, string Reason)? Excluded(ResultData data, int participant, ReportOptions options)
    {
        var row = data.Participants[participant];
        if (row.Source is Platform.Rehearsal && !options.IncludeRehearsal)
            return (FlowStage.SetAside, Rehearsal);
        if (options.Sources.Count > 0 && !options.Sources.Contains(row.Source))
            return (FlowStage.SetAside, $"came from {ResultText.Of(row.Source)}");
        if (row.Status is ParticipationStatus.Declined)
            return (FlowStage.Declined, "did not consent");
        if (row.Status is not ParticipationStatus.Completed)
            return (FlowStage.Ended, Ending(row.Status));
        if (row.ExclusionReason is { } reason)
            return (FlowStage.LeftOut, reason.Length == 0 ? "excluded by an operator, without a reason" : $"excluded by an operator: {reason}");
        foreach (var trial in data.TrialsOf(participant))
        {
            if (trial.Phase is TrialPhase.Guess)
                return null;
        }

        return (FlowStage.LeftOut, NoAnswers);
    }

    /// <summary>How a participation ended, or has not yet, for readers.</summary>
    public static string Ending(ParticipationStatus status) => status switch
    {
        ParticipationStatus.Withdrawn => "withdrew",
        ParticipationStatus.ScreenedOut => "screened out by an answer",
        ParticipationStatus.TimedOut => "ran out of time",
        ParticipationStatus.Abandoned => "abandoned",
        ParticipationStatus.UnderWay => "still under way",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No end before completion."),
    };
}
