using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;

namespace StudyPlatform.Domain.Payments.Files;

/// <summary>What a line of a payment file is written from.</summary>
/// <param name="Participant">Who, by the random name.</param>
/// <param name="Code">What link and code participants are paid by.</param>
/// <param name="Identity">Who, on their platform; null where the ids are deleted.</param>
/// <param name="Amount">What to pay; not used for a rejection.</param>
/// <param name="Rejection">Why the work is rejected; null for a payment.</param>
public sealed record PaymentFileLine(ParticipantId Participant, CompletionCode Code, PlatformIdentity? Identity, decimal Amount, string? Rejection = null);
