using System.Globalization;
using StudyPlatform.Domain.Monitoring;
using StudyPlatform.Statistics.Corrections;
using StudyPlatform.Statistics.Proportions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Web.Admin.Monitoring.Warnings;

/// <summary>
/// Whether a cell has fewer finished people than an even share: an exact binomial test, one-sided, for each cell that is
/// not full, with Holm's correction. Places are handed out evenly, so cells differ less than chance alone would let them,
/// and the test warns too rarely rather than too often.
/// </summary>
public static class LaggingCellRule
{
    public static IEnumerable<MonitorWarning> Check(IReadOnlyList<CellProgress> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var completed = cells.Sum(cell => (long)cell.Completed);
        if (cells.Count < 2 || completed == 0)
            return [];
        var p = cells.Select(cell => cell.Completed < cell.Quota && BinomialTest.Test(cell.Completed, completed, 1.0 / cells.Count, Alternative.Less).ValueOrDefault is { } found ? found.P : 1);
        if (AdjustedPValues.Of([.. p], Correction.Holm).ValueOrDefault is not { } adjusted)
            return [];
        return cells.Zip(adjusted.Values).Where(pair => pair.Second < WarningRules.Level).Select(pair => Warning(pair.First, completed, cells.Count));
    }

    private static MonitorWarning Warning(CellProgress cell, long completed, int cells) => new(
        WarningRule.CellLags,
        cell.Cell.ToString(),
        string.Create(
            CultureInfo.InvariantCulture,
            $"{cell.Cell.First} first and {cell.Cell.Second} second has {cell.Completed} finished people, where {(double)completed / cells:0.0} would be its even share."),
        cell.UnderWay > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{cell.UnderWay} more are under way in it. If it still lags when they have ended, look at its drop-outs; newcomers are led to it first.")
            : "Look at its drop-outs. Newcomers are led to it first, so keep the study open and recruit a few more people.");
}
