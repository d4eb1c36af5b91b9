using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.LinearModels;

/// <summary>Whether a model can be estimated, and which column is at fault where not.</summary>
internal static class ModelChecks
{
    /// <summary>The share of a column's length that must be its own: that of R's lm (LINPACK dqrdc2, tol = 1e-7).</summary>
    private const double Tolerance = 1e-7;

    /// <summary>Below this share about half of the digits are lost.</summary>
    private const double Near = 1e-5;

    /// <summary>A column takes part in a dependency when it carries more than rounding of it.</summary>
    private const double Carries = 1e-6;

    /// <summary>Residuals this small beside the dependent are rounding.</summary>
    private const double PerfectFit = 1e-13;

    /// <summary>The work grows with the cube: this many take about a minute.</summary>
    private const int MostParameters = 4000;

    private const int MostNamed = 6;

    /// <summary>Refused as TooFewRows where no estimate of error is left, as WrongOption where there are too many parameters.</summary>
    public static Refusal? Size(ModelFrame frame)
    {
        var parameters = Design.Count(frame);
        var rows = frame.Rows.Length;
        var needed = parameters + frame.Dependents.Count;
        if (rows < needed)
            return new Refusal(RefusalKind.TooFewRows, $"{rows} rows are too few for {parameters} parameters and {frame.Dependents.Count} dependents: at least {needed} are needed.");
        if (parameters <= MostParameters)
            return null;
        var largest = frame.Factors.MaxBy(factor => factor.Levels.Count);
        var hint = largest is null ? "" : $" ({largest.Name} alone has {largest.Levels.Count} levels)";
        return new Refusal(RefusalKind.WrongOption, $"The model has {parameters} parameters{hint} but at most {MostParameters} are taken: leave terms out or join levels.");
    }

    /// <summary>Refused as RankDeficient, naming the column that follows from the ones before it.</summary>
    public static Refusal? Rank(ReducedModel model, List<Warning> warnings)
    {
        for (var j = 0; j < model.Parameters; j++)
        {
            var share = Share(j, model.R);
            if (share <= Tolerance)
                return Aliased(model, j);
            if (share <= Near)
                warnings.Add(new Warning(WarningKind.NearSingular, $"The column {model.Design.Columns[j].Name} all but follows from the columns before it: some of the digits do not hold."));
        }

        return null;
    }

    /// <summary>Refused as SingularResiduals, naming the dependent that follows from the model or from others.</summary>
    public static Refusal? Residuals(ReducedModel model, List<Warning> warnings)
    {
        var names = model.Frame.Terms.Dependents;
        for (var j = 0; j < model.Dependents; j++)
        {
            var residual = Norm(model.Dependents, row => model.Residual(row, j));
            var total = double.Hypot(Norm(model.Parameters, row => model.Effect(row, j)), residual);
            if (residual <= PerfectFit * total)
                return new Refusal(RefusalKind.SingularResiduals, $"The model explains {names[j]} without residual: nothing is left to test against; leave the dependent or a term out.");
            var share = Share(j, model.Residual);
            if (share <= Tolerance)
                return new Refusal(RefusalKind.SingularResiduals, $"The residuals of {names[j]} follow from those of {string.Join(", ", names.Take(j))}: leave {names[j]} out.");
            if (share <= Near)
                warnings.Add(new Warning(WarningKind.NearSingular, $"The residuals of {names[j]} all but follow from those of the dependents before it: some of the digits do not hold."));
        }

        return null;
    }

    private static double Share(int column, Func<int, int, double> element) =>
        Math.Abs(element(column, column)) / Math.Max(Norm(column + 1, row => element(row, column)), double.Epsilon);

    private static double Norm(int rows, Func<int, double> element)
    {
        var sum = 0.0;
        for (var row = 0; row < rows; row++)
            sum += element(row) * element(row);
        return Math.Sqrt(sum);
    }

    private static Refusal Aliased(ReducedModel model, int column)
    {
        var columns = model.Design.Columns;
        if (Norm(column + 1, row => model.R(row, column)) == 0)
            return new Refusal(RefusalKind.RankDeficient, $"The column {columns[column].Name} of the design is zero in every row: {Remedy(model, column)}");

        // Back substitution for the coefficients of the columns before.
        var weights = new double[column];
        for (var row = column - 1; row >= 0; row--)
        {
            var rest = model.R(row, column);
            for (var k = row + 1; k < column; k++)
                rest -= model.R(row, k) * weights[k];
            weights[row] = rest / model.R(row, row);
        }

        var own = Norm(column + 1, row => model.R(row, column));
        var sources = Enumerable.Range(0, column)
            .Where(k => Math.Abs(weights[k]) * Norm(k + 1, row => model.R(row, k)) > Carries * own)
            .Select(k => columns[k].Name)
            .ToArray();
        var named = string.Join(", ", sources.Take(MostNamed)) + (sources.Length > MostNamed ? $" and {sources.Length - MostNamed} more" : "");
        return new Refusal(RefusalKind.RankDeficient, $"The column {columns[column].Name} of the design follows from {named}: {Remedy(model, column)}");
    }

    private static string Remedy(ReducedModel model, int column)
    {
        var term = model.Frame.Terms.Terms[model.Design.Columns[column].Term];
        var factors = model.Frame.Factors.Where(factor => term.Variables.Contains(factor.Name, StringComparer.Ordinal)).ToArray();
        return EmptyCell.Find(model.Frame.Rows, factors) is { } cell
            ? $"no row has {cell}; leave {term.Name} out, or join levels so that every combination occurs."
            : $"leave {term.Name} or what it follows from out.";
    }
}
