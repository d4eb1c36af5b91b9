using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Statistics.Assumptions;
using StudyPlatform.Statistics.LinearModels;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Measures;

/// <summary>What the tests take for granted, looked at in the data.</summary>
internal static class AssumptionMeasure
{
    private const string BoxName = "Box's M";

    /// <summary>Box's M is too easily alarmed for the customary level (Tabachnick and Fidell 2013, section 7.3).</summary>
    private const double BoxAlpha = 0.001;

    private const string Normality = "They are not, as choices of one of two methods cannot be; the F approximations then rest on the number of people in each group.";

    public static List<AssumptionCheck> Of(ManovaData manova, IReadOnlyList<Analysis<BradleyTerryRanking>> rankings, double alpha) =>
        [.. manova.Terms().SelectMany(term => OfManova(manova, term.Term, term.Column, alpha)), .. rankings.Select(ranking => OfRanking(ranking, alpha))];

    private static IEnumerable<AssumptionCheck> OfManova(ManovaData manova, string term, ModelColumn column, double alpha)
    {
        var id = AnalysisIds.Manova(term);
        var names = manova.Dependents.Select(dependent => dependent.Name).ToList();
        if (column is ModelColumn.Factor)
        {
            var box = ModelData.Of([.. manova.Dependents, column]).Then(data => BoxM.Test(data, names, [term]))
                .Then<TestResult>(test => new TestResult("χ² (Box)", test.ChiSquared, test.Df, test.P));
            yield return new AssumptionCheck(id, "The dependents vary alike in every group.", BoxName, box, Reading(
                box, BoxAlpha, "They do, as far as these data tell.", "They do not (p below 0.001): read Pillai's trace, which bears it best, above all where the groups are of like size."));
        }

        var residuals = ManovaResiduals.Of(manova.Dependents, column);
        var mardia = residuals.Then(columns => Mardia.Test(names, columns));
        var skewness = mardia.Then<TestResult>(test => new TestResult("χ² (Mardia, corrected)", test.CorrectedChiSquared, test.Df, test.CorrectedSkewnessP));
        var kurtosis = mardia.Then<TestResult>(test => new TestResult("z² (Mardia)", test.Z * test.Z, 1, test.KurtosisP));
        yield return new AssumptionCheck(id, "The residuals are normal together: not skew.", "Mardia's skewness", skewness, Reading(skewness, alpha, "They are, as far as these data tell.", Normality));
        yield return new AssumptionCheck(id, "The residuals are normal together: neither pointed nor flat.", "Mardia's kurtosis", kurtosis, Reading(kurtosis, alpha, "They are, as far as these data tell.", Normality));
    }

    private static AssumptionCheck OfRanking(Analysis<BradleyTerryRanking> ranking, double alpha)
    {
        var fit = ranking.Result.Then<TestResult>(result => result.Fit is { } test ? test : new Refusal(RefusalKind.TooFewRows, "As many parameters as pairs: nothing is left to test the scale by."));
        return new AssumptionCheck(ranking.Id, "One scale orders all methods.", "Deviance", fit, Reading(
            fit, alpha, "It does, as far as these data tell.", "It does not: some pairs are chosen otherwise than the scale says; read the matrix of pairs."));
    }

    private static string Reading(Outcome<TestResult> result, double alpha, string holds, string fails) =>
        result.ValueOrDefault is not { } test ? "It could not be looked at." : test.P < alpha ? fails : holds;
}
