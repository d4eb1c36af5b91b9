using StudyPlatform.Domain.Operators;

namespace StudyPlatform.Domain.Payments;

/// <summary>The ledger of a study in sums.</summary>
/// <param name="Totals">Every sum that is not empty, by platform, kind, currency, state and decision.</param>
/// <param name="Caps">The caps that are set, by currency.</param>
/// <param name="Undecided">People who have finished and about whom nobody has decided yet.</param>
public sealed record PaymentOverview(IReadOnlyList<PaymentTotal> Totals, IReadOnlyList<PaymentCap> Caps, int Undecided)
{
    /// <summary>The files that can be made now, with what would go into each unless an id keeps someone out.</summary>
    public IEnumerable<ExportableFile> Exportable => Totals.GroupBy(total => total.Group).Select(Exported).Where(file => file.Payments + file.Rejections > 0);

    /// <summary>What counts against the cap of a currency: exported or confirmed, without play money.</summary>
    public decimal Exported(string currency) => Totals
        .Where(total => total.Group.Currency == currency && total.State is PaymentState.Exported or PaymentState.Confirmed && !PaymentPlatforms.IsPlayMoney(total.Group.Platform))
        .Sum(total => total.Amount);

    /// <summary>What is still to be paid or confirmed, without play money.</summary>
    public decimal Owed(string currency) => Totals
        .Where(total => total.Group.Currency == currency && total.State is PaymentState.Planned or PaymentState.Exported && !PaymentPlatforms.IsPlayMoney(total.Group.Platform))
        .Sum(total => total.Amount);

    /// <summary>What everyone together is owed about whom nobody has decided yet, by currency, without play money.</summary>
    public IReadOnlyDictionary<string, decimal> Waiting => Totals
        .Where(total => total is { State: PaymentState.Planned, Decision: Decision.Pending } && !PaymentPlatforms.IsPlayMoney(total.Group.Platform))
        .GroupBy(total => total.Group.Currency).ToDictionary(group => group.Key, group => group.Sum(total => total.Amount), StringComparer.Ordinal);

    /// <summary>What of the cap of a currency is left; null without a cap.</summary>
    public decimal? Left(string currency) => Caps.FirstOrDefault(cap => cap.Currency == currency)?.Amount - Exported(currency);

    /// <summary>The currencies that occur, in their order.</summary>
    public IReadOnlyList<string> Currencies => [.. Totals.Select(total => total.Group.Currency).Concat(Caps.Select(cap => cap.Currency)).Distinct().Order(StringComparer.Ordinal)];

    private static ExportableFile Exported(IGrouping<PaymentGroup, PaymentTotal> totals)
    {
        var planned = totals.Where(total => total is { State: PaymentState.Planned, Decision: Decision.Approved }).ToList();
        return new ExportableFile(
            totals.Key, planned.Sum(total => total.Count), planned.Sum(total => total.Amount), PaymentPlatforms.TellsRejections(totals.Key) ? totals.Sum(total => total.Untold) : 0);
    }
}
