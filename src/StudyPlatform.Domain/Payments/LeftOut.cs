using StudyPlatform.Domain.Stores;

namespace StudyPlatform.Domain.Payments;

/// <summary>Someone whose payment could not go into the file, and stays planned.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Amount">What they are owed.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record LeftOut(ParticipantId Participant, decimal Amount, string Reason);
