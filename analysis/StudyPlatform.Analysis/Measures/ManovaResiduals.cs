using StudyPlatform.Statistics.LinearModels;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Measures;

/// <summary>Residuals of a one-way model: from the group's mean, or from a straight line.</summary>
internal static class ManovaResiduals
{
    /// <summary>One array for each dependent, over the rows that have every value.</summary>
    public static Outcome<IReadOnlyList<double[]>> Of(IReadOnlyList<ModelColumn.Numeric> dependents, ModelColumn term)
    {
        var rows = Enumerable.Range(0, term.Rows).Where(row => Has(term, row) && dependents.All(dependent => !double.IsNaN(dependent.Values[row]))).ToList();
        if (rows.Count == 0)
            return new Refusal(RefusalKind.NoData, "Nobody has every value: wait for participants who complete the study.");
        return new Outcome<IReadOnlyList<double[]>>.Computed([.. dependents.Select(dependent => term is ModelColumn.Factor factor
            ? FromMeans(dependent.Values, factor, rows)
            : FromLine(dependent.Values, ((ModelColumn.Numeric)term).Values, rows))]);
    }

    private static bool Has(ModelColumn term, int row) => term switch
    {
        ModelColumn.Factor factor => factor.Codes[row] >= 0,
        ModelColumn.Numeric numeric => !double.IsNaN(numeric.Values[row]),
        _ => throw new InvalidOperationException("A column holds numbers or levels."),
    };

    private static double[] FromMeans(double[] values, ModelColumn.Factor factor, List<int> rows)
    {
        var means = rows.GroupBy(row => factor.Codes[row]).ToDictionary(group => group.Key, group => group.Average(row => values[row]));
        return [.. rows.Select(row => values[row] - means[factor.Codes[row]])];
    }

    private static double[] FromLine(double[] values, double[] x, List<int> rows)
    {
        var (meanX, meanY) = (rows.Average(row => x[row]), rows.Average(row => values[row]));
        var squares = rows.Sum(row => (x[row] - meanX) * (x[row] - meanX));
        var slope = squares > 0 ? rows.Sum(row => (x[row] - meanX) * (values[row] - meanY)) / squares : 0;
        return [.. rows.Select(row => values[row] - meanY - (slope * (x[row] - meanX)))];
    }
}
