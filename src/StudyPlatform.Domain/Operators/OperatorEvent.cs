using StudyPlatform.Domain.Payments;

namespace StudyPlatform.Domain.Operators;

/// <summary>What an operator did to a participation, for its append-only log.</summary>
public abstract record OperatorEvent
{
    private OperatorEvent()
    {
    }

    public sealed record Excluded(string Reason) : OperatorEvent;

    public sealed record Included : OperatorEvent;

    public sealed record Approved : OperatorEvent;

    public sealed record Rejected(string Reason) : OperatorEvent;

    /// <summary>The base is owed although the participant did not finish.</summary>
    public sealed record BaseGranted(decimal Amount, string Currency, string Reason) : OperatorEvent;

    public sealed record PaymentCancelled(PaymentKind Kind, string Reason) : OperatorEvent;

    public sealed record PaymentRestored(PaymentKind Kind) : OperatorEvent;

    /// <summary>The answers were deleted on request; an open participation ended by that.</summary>
    public sealed record Deleted(string Reason) : OperatorEvent;

    /// <summary>The platform's ids were deleted.</summary>
    public sealed record IdentifiersDeleted(string Reason) : OperatorEvent;
}
