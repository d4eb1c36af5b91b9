using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Ranks;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Proportions;

/// <summary>Cochran's Q test (Cochran 1950): do the same people's yes-or-no outcomes under several treatments tend to differ?</summary>
public static class CochranQ
{
    // Below these many informative cells the approximation is rough (Tate and Brown 1970).
    private const int FewestInformativeCells = 24;

    /// <param name="rows">One row a person, one outcome a treatment.</param>
    /// <param name="bootstrap">How the interval of the effect size is made; null for the defaults.</param>
    /// <returns>The result, or a refusal: NoData, OneGroup (a single treatment), LengthsDiffer, NoVariation (every row's outcomes are the same), WrongOption.</returns>
    public static Outcome<CochranQResult> Test(IReadOnlyList<bool[]> rows, BootstrapOptions? bootstrap = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        bootstrap ??= new BootstrapOptions();
        if (PercentileBootstrap.Check(bootstrap) is { } wrong)
            return wrong;
        if (rows.Count == 0 || rows[0].Length == 0)
            return new Refusal(RefusalKind.NoData, "There are no outcomes: give at least one row with two.");
        var k = rows[0].Length;
        if (k == 1)
            return new Refusal(RefusalKind.OneGroup, "There is only one treatment: Cochran's Q compares two or more.");
        var (columns, total, squares, informative) = (new long[k], 0L, 0L, 0);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Length != k)
                return new Refusal(RefusalKind.LengthsDiffer, $"Row {i + 1} has {rows[i].Length} outcomes and the first {k}: give one a treatment.");
            var sum = 0L;
            for (var j = 0; j < k; j++)
            {
                columns[j] += rows[i][j] ? 1 : 0;
                sum += rows[i][j] ? 1 : 0;
            }

            total += sum;
            squares += sum * sum;
            informative += sum > 0 && sum < k ? 1 : 0;
        }

        if (informative == 0)
            return new Refusal(RefusalKind.NoVariation, "The outcomes of every row are the same: there is nothing to compare.");

        var spread = (double)k * columns.Sum(column => column * column) - (double)total * total;
        var q = (k - 1) * spread / (k * total - squares);
        var warnings = new List<Warning>();
        if (informative * k < FewestInformativeCells)
            warnings.Add(new Warning(WarningKind.SmallSample, $"Only {informative} of the {rows.Count} rows hold different outcomes: the chi-squared approximation is rough."));

        // Q is Friedman's statistic of the outcomes as 0 and 1.
        var blocks = new RankedBlocks([.. rows.Select(row => Array.ConvertAll(row, outcome => outcome ? 1.0 : 0.0))]);
        var scale = (double)rows.Count * (k - 1);
        var interval = PercentileBootstrap.Interval(bootstrap, random => blocks.ChiSquaredOfResample(random) / scale, warnings);
        return new CochranQResult(
            q,
            k - 1,
            Math.Clamp(ChiSquared.UpperTail(q, k - 1), double.Epsilon, 1),
            rows.Count,
            informative,
            [.. columns.Select(column => (double)column / rows.Count)],
            new EffectSize("eta squared of Q", q / scale, interval),
            warnings);
    }
}
