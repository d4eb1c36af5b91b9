namespace StudyPlatform.Domain.Participants;

/// <summary>A page of a list.</summary>
/// <param name="Rows">In the order asked for.</param>
/// <param name="Total">How many participants fit the filter in all.</param>
public sealed record ParticipantPage(IReadOnlyList<ParticipantRow> Rows, int Total);
