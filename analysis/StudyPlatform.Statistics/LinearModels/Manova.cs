using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.LinearModels;

/// <summary>
/// Multivariate analysis of variance and covariance for unbalanced data: one pass over the rows, one triangular factor, from
/// which the sums of squares of all three types follow by orthogonal steps. Agrees with R 4.2 (manova) and car 3.1 (Manova)
/// to 1e-9 relative; see analysis/reference/manova.R.
/// </summary>
public static class Manova
{
    /// <summary>The level of the intervals of the univariate effect sizes.</summary>
    public const double DefaultLevel = 0.95;

    /// <param name="data">The columns.</param>
    /// <param name="terms">Dependents and terms, for example from <see cref="ModelFormula"/>. Numeric variables are covariates.</param>
    /// <param name="type">Type of the sums of squares.</param>
    /// <param name="level">Confidence level of the intervals; null for none, which is faster where only p is asked.</param>
    /// <returns>
    /// The result; refused as WrongOption (a column that does not exist or does not fit), NoData, ImpossibleValue, OneGroup,
    /// NoVariation, TooFewRows, RankDeficient (which column follows from which) or SingularResiduals (which dependent).
    /// </returns>
    public static Outcome<ManovaResult> Test(ModelData data, ModelTerms terms, SumOfSquares type = SumOfSquares.Marginal, double? level = DefaultLevel)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(terms);
        return LinearModel.Fit(data, terms).Then(model => Test(model, type, level));
    }

    private static Outcome<ManovaResult> Test(LinearModel fitted, SumOfSquares type, double? level)
    {
        var model = fitted.Reduced;
        var tests = new List<TermTests>();
        for (var i = 0; i < model.Frame.Terms.Terms.Count; i++)
        {
            var given = Given(model.Frame.Terms, i, type).Prepend(Design.Intercept).SelectMany(model.Design.ColumnsOf).ToArray();
            if (OfTerm(model, model.Frame.Terms.Terms[i].Name, model.Effects(given, model.Design.ColumnsOf(i)), level) is not { } test)
                return TooFew(model, model.Frame.Terms.Terms[i].Name);
            tests.Add(test);
        }

        TermTests? intercept = null;
        if (type == SumOfSquares.Partial)
        {
            var effects = model.Effects([.. Enumerable.Range(1, model.Parameters - 1)], [0], unshifted: true);
            intercept = OfTerm(model, model.Design.Columns[0].Name, effects, level);
        }

        return new ManovaResult(model.Frame.Rows.Length, type, model.Frame.Terms.Dependents, tests, intercept, model.ResidualDf, fitted.Warnings);
    }

    private static IEnumerable<int> Given(ModelTerms terms, int tested, SumOfSquares type)
    {
        var others = Enumerable.Range(0, terms.Terms.Count).Where(i => i != tested);
        return type switch
        {
            SumOfSquares.Sequential => others.Where(i => i < tested),
            SumOfSquares.Marginal => others.Where(i => !terms.Terms[i].Contains(terms.Terms[tested])),
            SumOfSquares.Partial => others,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Sums of squares are of type I, II or III."),
        };
    }

    private static TermTests? OfTerm(ReducedModel model, string name, double[,] effects, double? level)
    {
        var roots = Roots.Of(effects, model);
        return MultivariateStatistics.Of(roots, model.Dependents, effects.GetLength(0), model.ResidualDf) is { } tests
            ? new TermTests(name, effects.GetLength(0), roots, tests, UnivariateTests.Of(effects, model, level))
            : null;
    }

    private static Refusal TooFew(ReducedModel model, string term) =>
        new(RefusalKind.TooFewRows, $"{model.ResidualDf} residual degrees of freedom are too few to test {term} in {model.Dependents} dependents: give more rows or fewer terms.");
}
