using StudyPlatform.Domain.Assignment;
using StudyPlatform.Domain.Participations;

namespace StudyPlatform.Domain.Monitoring;

/// <summary>How many people have all of this in common.</summary>
/// <param name="Version">The number of the version that they saw.</param>
/// <param name="Cell">Their methods; null for people who declined.</param>
/// <param name="Status">What has become of them.</param>
/// <param name="StepIndex">The step that is or was awaited, an index into that version's path.</param>
/// <param name="HoldsPlace">Whether they count against their cell's quota.</param>
/// <param name="People">At least 1.</param>
public sealed record ProgressCount(int Version, Cell? Cell, ParticipationStatus Status, int StepIndex, bool HoldsPlace, int People);
