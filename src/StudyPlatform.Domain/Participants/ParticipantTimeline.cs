using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;

namespace StudyPlatform.Domain.Participants;

/// <summary>Everything that is kept about one participant. With the bundle of <see cref="ParticipantRow.Version"/> a page can show the very images.</summary>
/// <param name="Row">The participant.</param>
/// <param name="Stimuli">Their images in the order of the trials; none for someone who declined.</param>
/// <param name="Events">What happened, in order.</param>
/// <param name="Trials">What they answered to each image, by position; none once deleted.</param>
/// <param name="Demographics">Their answers; none once deleted.</param>
/// <param name="Rankings">Their comparisons; none once deleted.</param>
/// <param name="Comment">What they said at the end; null for nothing.</param>
public sealed record ParticipantTimeline(
    ParticipantRow Row,
    IReadOnlyList<StimulusId> Stimuli,
    IReadOnlyList<TimelineEvent> Events,
    IReadOnlyList<TrialRecord> Trials,
    IReadOnlyList<QuestionAnswer> Demographics,
    IReadOnlyList<RankingChoice> Rankings,
    string? Comment);
