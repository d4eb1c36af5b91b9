using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.LinearModels;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Assumptions;

/// <summary>
/// Mardia's tests of multivariate normality (Mardia 1970, Biometrika 57; 1974, Sankhyā B 36). Skewness is a mean over all
/// n² pairs of rows; it equals the sum of the squared third moments of the standardised columns, and is computed so, in n p³ steps.
/// </summary>
public static class Mardia
{
    /// <summary>The share of a column's variation that must be its own.</summary>
    private const double Tolerance = 1e-10;

    private const int ChunkRows = 512;

    /// <param name="names">Names of the columns, for messages.</param>
    /// <param name="columns">One array a column, for a model its residuals.</param>
    /// <returns>
    /// The result; refused as LengthsDiffer, NoData, ImpossibleValue, TooFewRows (no more rows than columns + 1), NoVariation, or
    /// SingularResiduals where a column follows from others.
    /// </returns>
    public static Outcome<MardiaResult> Test(IReadOnlyList<string> names, IReadOnlyList<double[]> columns)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(columns);
        if (names.Count != columns.Count)
            return new Refusal(RefusalKind.LengthsDiffer, $"There are {names.Count} names for {columns.Count} columns: name each.");
        return ModelData.Of([.. names.Zip(columns, (name, values) => new ModelColumn.Numeric(name, values))]).Then(Test);
    }

    private static Outcome<MardiaResult> Test(ModelData data)
    {
        var complete = CompleteRows.Of(data.Columns);
        if (complete.Refusal is not null)
            return complete.Refusal;
        var n = complete.Rows.Length;
        var p = data.Columns.Count;
        if (n <= p + 1)
            return new Refusal(RefusalKind.TooFewRows, $"{n} rows are too few for Mardia's tests of {p} columns: at least {p + 2} are needed.");
        var columns = new List<UsedNumbers>();
        foreach (var column in data.Columns)
        {
            if (UsedNumbers.Of(column.Name, ((ModelColumn.Numeric)column).Values, complete.Rows, centred: true) is not { } used)
                return new Refusal(RefusalKind.NoVariation, $"{column.Name} has the same value in every row used: leave it out.");
            columns.Add(used);
        }

        var factor = CovarianceFactor.Of(columns, complete.Rows);
        if (CovarianceFactor.Dependent(factor, Tolerance) is { } dependent)
            return new Refusal(RefusalKind.SingularResiduals, $"{columns[dependent].Name} follows from the columns before it: leave it out.");
        var (skewness, kurtosis) = Moments(columns, complete.Rows, factor);
        var warnings = new List<Warning>();
        if (complete.LeftOut > 0)
            warnings.Add(new Warning(WarningKind.RowsLeftOut, $"{complete.LeftOut} of {data.Rows} rows were left out because a cell is missing."));
        return Result(n, p, skewness, kurtosis, warnings);
    }

    private static MardiaResult Result(double n, double p, double skewness, double kurtosis, IReadOnlyList<Warning> warnings)
    {
        var df = p * (p + 1) * (p + 2) / 6;
        var chiSquared = n * skewness / 6;
        // Mardia 1974, equation 5.5, makes the mean exact in small samples; the kurtosis has its exact mean and variance (1974, section 5).
        var corrected = chiSquared * (p + 1) * (n + 1) * (n + 3) / (n * ((n + 1) * (p + 1) - 6));
        var mean = p * (p + 2) * (n - 1) / (n + 1);
        var variance = 8 * p * (p + 2) * (n - 3) * (n - p - 1) * (n - p + 1) / ((n + 1) * (n + 1) * (n + 3) * (n + 5));
        var z = (kurtosis - mean) / Math.Sqrt(variance);
        return new MardiaResult(
            (int)n, skewness, chiSquared, df, ChiSquared.UpperTail(chiSquared, df), corrected, ChiSquared.UpperTail(corrected, df), kurtosis, z, StandardNormal.TwoSided(z), warnings);
    }

    private static (double Skewness, double Kurtosis) Moments(IReadOnlyList<UsedNumbers> columns, int[] rows, TriangularFactor factor)
    {
        var p = columns.Count;
        var n = rows.Length;
        var standardised = new double[p][];
        for (var j = 0; j < p; j++)
            standardised[j] = new double[ChunkRows];
        var means = columns.Select(column => Mean(column, rows)).ToArray();
        var product = new double[ChunkRows];
        var lengths = new double[ChunkRows];
        var third = new double[p, p, p];
        var fourth = 0.0;
        for (var from = 0; from < n; from += ChunkRows)
        {
            var count = Math.Min(ChunkRows, n - from);
            Standardise(columns, means, rows.AsSpan(from, count), factor, Math.Sqrt(n), standardised);
            var length = lengths.AsSpan(0, count);
            length.Clear();
            for (var a = 0; a < p; a++)
            {
                for (var row = 0; row < count; row++)
                    length[row] += standardised[a][row] * standardised[a][row];
                for (var b = a; b < p; b++)
                {
                    for (var row = 0; row < count; row++)
                        product[row] = standardised[a][row] * standardised[b][row];
                    for (var c = b; c < p; c++)
                        third[a, b, c] += SimdVector.Dot(product.AsSpan(0, count), standardised[c].AsSpan(0, count));
                }
            }

            fourth += SimdVector.Dot(length, length);
        }

        var skewness = 0.0;
        for (var a = 0; a < p; a++)
        {
            for (var b = a; b < p; b++)
            {
                for (var c = b; c < p; c++)
                {
                    var orders = a == b && b == c ? 1 : a == b || b == c ? 3 : 6;
                    skewness += orders * third[a, b, c] / n * (third[a, b, c] / n);
                }
            }
        }

        return (skewness, fourth / n);
    }

    private static double Mean(UsedNumbers column, ReadOnlySpan<int> rows)
    {
        var sum = 0.0;
        foreach (var row in rows)
            sum += (column.Source[row] - column.Shift) * column.Scale;
        return sum / rows.Length;
    }

    // Solves U'z = √n (y - ȳ): U'U are sums, so that the columns of z have variance 1 with divisor n.
    private static void Standardise(IReadOnlyList<UsedNumbers> columns, double[] means, ReadOnlySpan<int> rows, TriangularFactor factor, double root, double[][] into)
    {
        for (var j = 0; j < columns.Count; j++)
        {
            var own = into[j].AsSpan(0, rows.Length);
            columns[j].Read(rows, own);
            foreach (ref var value in own)
                value = (value - means[j]) * root;
            for (var k = 0; k < j; k++)
                SimdVector.Add(-factor[k, j], into[k].AsSpan(0, rows.Length), own);
            foreach (ref var value in own)
                value /= factor[j, j];
        }
    }
}
