using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Statistics.PairedComparisons;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Measures;

/// <summary>All choices of a question on one scale.</summary>
internal static class BradleyTerryMeasure
{
    public static Outcome<BradleyTerryRanking> Of(Cohort cohort, ChoiceMatrix matrix, double confidence)
    {
        var methods = cohort.Data.Frame.Methods.Select(method => method.Id).ToList();
        var wins = new long[methods.Count, methods.Count];
        foreach (var pair in matrix.Pairs)
        {
            var (a, b) = (methods.IndexOf(pair.A), methods.IndexOf(pair.B));
            wins[a, b] = pair.ChosenA;
            wins[b, a] = pair.ChosenB;
        }

        return WinsTable.Of([.. methods.Select(method => method.Value)], wins)
            .Then(table => BradleyTerry.Fit(table, new BradleyTerryOptions(confidence)))
            .Then<BradleyTerryRanking>(fit => new BradleyTerryRanking(
                matrix.Question,
                (int)fit.Comparisons,
                [.. fit.Abilities.Select((ability, i) => new BradleyTerryAbility(
                    methods[i], (int)ability.Chosen, (int)(ability.Chosen + ability.Rejected), ability.LogAbility, ability.StandardError, ability.Interval))],
                Test(fit.EqualAbilities),
                fit.Fit is { } deviance ? Test(deviance) : null,
                fit.Warnings));
    }

    /// <summary>A chi-square test as the report gives it.</summary>
    public static TestResult Test(ChiSquareTest test) => new($"χ² ({test.Method})", test.Statistic, test.DegreesOfFreedom, test.P);
}
