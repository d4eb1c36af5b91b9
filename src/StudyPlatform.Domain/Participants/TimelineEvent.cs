using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participations;

namespace StudyPlatform.Domain.Participants;

/// <summary>Something that happened to a participation.</summary>
/// <param name="Sequence">From 1.</param>
/// <param name="At">UTC.</param>
/// <param name="Kind">As in the table of events: <c>answered</c>, <c>excluded</c>, <c>payment-exported</c>.</param>
/// <param name="Step">The step that was answered; null for anything but an answer.</param>
/// <param name="ShownAt">Since when that step was awaited. UTC; null for anything but an answer, and once deleted.</param>
/// <param name="Trial">The answer to an image; null for anything else, and once deleted.</param>
/// <param name="By">The operator who did it; null where the participant or the clock did.</param>
/// <param name="Reason">The operator's reason, where there is one.</param>
/// <param name="Detail">What exactly, as JSON; null once deleted.</param>
public sealed record TimelineEvent(
    int Sequence, DateTimeOffset At, string Kind, Step? Step, DateTimeOffset? ShownAt, TrialRecord? Trial, OperatorId? By, string? Reason, string? Detail);
