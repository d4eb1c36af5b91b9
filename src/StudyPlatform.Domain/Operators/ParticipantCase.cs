using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Platforms;

namespace StudyPlatform.Domain.Operators;

/// <summary>A participation as far as an operator's acts depend on it.</summary>
/// <param name="Source">Where the participant came from.</param>
/// <param name="Participation">Where they are; null for someone who declined.</param>
/// <param name="HasIdentifiers">Whether the platform's ids are still there.</param>
/// <param name="ExclusionReason">Why they are excluded; null if they are not.</param>
/// <param name="Decision">Whether they are to be paid.</param>
/// <param name="RejectionReason">Why they were rejected; null if they are not.</param>
/// <param name="Base">What finishing earned; null for nothing.</param>
/// <param name="Bonus">What right guesses earned; null for nothing.</param>
public sealed record ParticipantCase(
    Platform Source,
    Participation? Participation,
    bool HasIdentifiers,
    string? ExclusionReason,
    Decision Decision,
    string? RejectionReason,
    PaymentEntry? Base,
    PaymentEntry? Bonus)
{
    /// <summary>The entries that are there.</summary>
    public IEnumerable<PaymentEntry> Entries => new[] { Base, Bonus }.OfType<PaymentEntry>();

    /// <summary>The entry of a kind, or null.</summary>
    public PaymentEntry? Entry(PaymentKind kind) => kind is PaymentKind.Base ? Base : Bonus;

    /// <summary>The same with another entry in the place of its kind.</summary>
    public ParticipantCase With(PaymentEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Kind is PaymentKind.Base ? this with { Base = entry } : this with { Bonus = entry };
    }
}
