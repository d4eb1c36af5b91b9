using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Payments;

namespace StudyPlatform.Web.Admin.Payments;

/// <summary>The ledger in one currency, without play money. Amounts to the cent.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Undecided">Planned, and the work is not approved.</param>
/// <param name="Approved">Planned and approved: goes into the next file.</param>
/// <param name="Exported">In a file, and not confirmed.</param>
/// <param name="Confirmed">Paid.</param>
/// <param name="Dropped">Cancelled, or withheld by a rejection.</param>
/// <param name="Cap">The most that may be exported; null for no cap.</param>
/// <param name="Left">What of the cap is left; null for no cap.</param>
public sealed record CurrencySums(string Currency, decimal Undecided, decimal Approved, decimal Exported, decimal Confirmed, decimal Dropped, decimal? Cap, decimal? Left)
{
    /// <summary>Still to be paid, or not yet known to be.</summary>
    public decimal Owed => Undecided + Approved + Exported;

    /// <summary>The ledger in a currency.</summary>
    public static CurrencySums Of(PaymentOverview overview, string currency)
    {
        ArgumentNullException.ThrowIfNull(overview);
        return new CurrencySums(
            currency,
            Sum(total => total.State is PaymentState.Planned && total.Decision is not Decision.Approved),
            Sum(total => total is { State: PaymentState.Planned, Decision: Decision.Approved }),
            Sum(total => total.State is PaymentState.Exported),
            Sum(total => total.State is PaymentState.Confirmed),
            Sum(total => total.State is PaymentState.Cancelled or PaymentState.Rejected),
            overview.Caps.FirstOrDefault(cap => cap.Currency == currency)?.Amount,
            overview.Left(currency));

        decimal Sum(Func<PaymentTotal, bool> which) =>
            overview.Totals.Where(total => total.Group.Currency == currency && !PaymentPlatforms.IsPlayMoney(total.Group.Platform) && which(total)).Sum(total => total.Amount);
    }
}
