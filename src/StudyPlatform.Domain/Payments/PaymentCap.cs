using StudyPlatform.Domain.Operators;

namespace StudyPlatform.Domain.Payments;

/// <summary>The most that a study may export in a currency.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Amount">Exported and confirmed payments together never exceed it; null for no cap.</param>
/// <param name="At">Since when. UTC.</param>
/// <param name="By">Who set it.</param>
public sealed record PaymentCap(string Currency, decimal? Amount, DateTimeOffset At, OperatorId By)
{
    /// <summary>The highest cap that can be set.</summary>
    public const decimal Most = 10_000_000m;
}
