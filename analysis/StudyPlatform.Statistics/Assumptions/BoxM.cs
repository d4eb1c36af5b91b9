using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.LinearModels;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Assumptions;

/// <summary>
/// Box's M: whether the dependents have the same covariances in every group (Box 1949, Biometrika 36), with his χ²
/// approximation. It is sensitive to non-normality; SPSS's custom is to heed p below 0.001.
/// </summary>
public static class BoxM
{
    /// <summary>The share of a dependent's variation that must be its own within a group.</summary>
    private const double Tolerance = 1e-10;

    /// <summary>Box's own advice on when his χ² holds.</summary>
    private const int SmallestGroup = 20;

    /// <param name="data">The columns.</param>
    /// <param name="dependents">Names of the dependents.</param>
    /// <param name="factors">Names of the factors whose combinations are the groups.</param>
    /// <returns>
    /// The result; refused as WrongOption (a column that does not fit), OneGroup, TooFewRows where a group has no more rows than
    /// there are dependents, SingularResiduals where the dependents depend on each other within a group.
    /// </returns>
    public static Outcome<BoxMResult> Test(ModelData data, IReadOnlyList<string> dependents, IReadOnlyList<string> factors)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(dependents);
        ArgumentNullException.ThrowIfNull(factors);
        if (factors.FirstOrDefault(name => data.Find(name) is ModelColumn.Numeric) is { } covariate)
            return new Refusal(RefusalKind.WrongOption, $"{covariate} is a column of numbers: the groups of Box's M are made by factors.");
        return ModelFrame.Of(data, new ModelTerms(dependents, [.. factors.Select(name => new ModelTerm([name]))])).Then(Test);
    }

    private static Outcome<BoxMResult> Test(ModelFrame frame)
    {
        var p = frame.Dependents.Count;
        var n = frame.Rows.Length;
        var pooled = new TriangularFactor(p, 64);
        double logs = 0, inverses = 0;
        var sizes = new List<int>();
        for (int start = 0, end; start < n; start = end)
        {
            end = RowsByCell.End(frame.Rows, start, frame.Factors);
            var size = end - start;
            var name = string.Join(" with ", frame.Factors.Select(factor => $"{factor.Name} = {factor.Levels[factor.Code(frame.Rows[start])]}"));
            if (size <= p)
                return new Refusal(RefusalKind.TooFewRows, $"The group {name} has {size} rows but Box's M needs more than the {p} dependents: join groups or leave dependents out.");
            var own = CovarianceFactor.Of(frame.Dependents, frame.Rows.AsSpan(start, size));
            if (CovarianceFactor.Dependent(own, Tolerance) is { } column)
                return new Refusal(RefusalKind.SingularResiduals, $"In the group {name} the dependent {frame.Dependents[column].Name} is constant or follows from those before it: leave it out.");
            logs += (size - 1) * LogDeterminant(own, size - 1);
            inverses += 1.0 / (size - 1);
            sizes.Add(size);
            Stack(own, pooled);
        }

        pooled.Reduce();
        if (sizes.Count < 2)
            return new Refusal(RefusalKind.OneGroup, "Box's M compares the covariances of groups but there is only one.");
        var groups = sizes.Count;
        var m = Math.Max(0, (n - groups) * LogDeterminant(pooled, n - groups) - logs);
        var correction = (inverses - 1.0 / (n - groups)) * (2.0 * p * p + 3 * p - 1) / (6.0 * (p + 1) * (groups - 1));
        var chiSquared = Math.Max(0, m * (1 - correction));
        var df = p * (p + 1.0) * (groups - 1) / 2;
        var warnings = frame.Warnings.ToList();
        if (sizes.Min() < SmallestGroup)
            warnings.Add(new Warning(WarningKind.SmallSample, $"The smallest group has {sizes.Min()} rows: Box's approximation is for {SmallestGroup} and more."));
        return new BoxMResult(n, groups, m, chiSquared, df, ChiSquared.UpperTail(chiSquared, df), warnings);
    }

    private static double LogDeterminant(TriangularFactor factor, double df)
    {
        var log = 0.0;
        for (var j = 0; j < factor.Columns; j++)
            log += 2 * Math.Log(Math.Abs(factor[j, j]));
        return log - factor.Columns * Math.Log(df);
    }

    private static void Stack(TriangularFactor own, TriangularFactor pooled)
    {
        for (var row = 0; row < own.Columns; row++)
        {
            for (var j = 0; j < own.Columns; j++)
                pooled.Next(j, 1)[0] = own[row, j];
            pooled.Commit(1);
        }
    }
}
