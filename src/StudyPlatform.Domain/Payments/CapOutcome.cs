using System.Globalization;

namespace StudyPlatform.Domain.Payments;

/// <summary>What came of setting a cap.</summary>
public abstract record CapOutcome
{
    private CapOutcome()
    {
    }

    public sealed record Set(PaymentCap Cap) : CapOutcome;

    /// <summary>Nothing was changed.</summary>
    /// <param name="Sentence">What is wrong, with the sums, and what to do.</param>
    public sealed record Refused(string Sentence) : CapOutcome
    {
        /// <summary>More was exported than the new cap allows.</summary>
        public static Refused BelowExported(decimal asked, decimal exported, string currency) => new(string.Create(
            CultureInfo.InvariantCulture, $"{exported:0.00} {currency} are exported already: set a cap of at least that much, not {asked:0.00} {currency}."));

        /// <summary>The amount or the currency is none.</summary>
        public static Refused Unfit() => new(string.Create(
            CultureInfo.InvariantCulture, $"A cap is an amount from 0 to {PaymentCap.Most} with at most two decimals, in a currency of three capital letters: give such a one."));
    }
}
