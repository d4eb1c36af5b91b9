using StudyPlatform.Domain.Stores;

namespace StudyPlatform.Domain.Payments;

/// <summary>A line of a payment file, without the platform's id.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Amount">What; 0 for a rejection.</param>
/// <param name="IsRejection">Whether the file rejects the work instead of paying it.</param>
/// <param name="State">Where the payment is now.</param>
/// <param name="IsHere">Whether the payment is in this file now: not after it was voided, nor once a rejection was taken back.</param>
public sealed record BatchLine(ParticipantId Participant, decimal Amount, bool IsRejection, PaymentState State, bool IsHere)
{
    /// <summary>Whether the platform may still say that it has paid this.</summary>
    public bool CanBeConfirmed => IsHere && State is PaymentState.Exported;
}
