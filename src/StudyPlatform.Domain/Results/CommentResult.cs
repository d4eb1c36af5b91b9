using StudyPlatform.Domain.Stores;

namespace StudyPlatform.Domain.Results;

/// <summary>Something that a participant wrote in their own words.</summary>
/// <param name="Participant">Who.</param>
/// <param name="About">The ranking question whose reason it is, or <c>comments</c>.</param>
/// <param name="Text">As it was written.</param>
public sealed record CommentResult(ParticipantId Participant, string About, string Text);
