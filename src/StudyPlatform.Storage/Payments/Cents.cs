namespace StudyPlatform.Storage.Payments;

/// <summary>Amounts as the ledger keeps them: whole hundredths of the currency, of which both databases make exact sums.</summary>
internal static class Cents
{
    /// <exception cref="ArgumentOutOfRangeException">The amount has more than two decimals.</exception>
    public static long Of(decimal amount)
    {
        var hundredths = amount * 100;
        return hundredths == decimal.Truncate(hundredths) ? (long)hundredths : throw new ArgumentOutOfRangeException(nameof(amount), amount, "more than two decimals");
    }

    public static decimal Amount(long cents) => new decimal(cents) / 100m + 0.00m;
}
