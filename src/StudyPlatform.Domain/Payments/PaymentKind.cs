namespace StudyPlatform.Domain.Payments;

/// <summary>What a payment is for.</summary>
public enum PaymentKind
{
    /// <summary>For finishing, or by an operator's decision.</summary>
    Base,

    /// <summary>For right guesses.</summary>
    Bonus,
}
