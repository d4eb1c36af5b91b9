using System.Text.Json;
using StudyPlatform.Statistics.PairedComparisons;

namespace StudyPlatform.Statistics.Tests.PairedComparisons;

/// <summary>Against analysis/reference/bradley-terry.json (glm of R 4.2.2): estimates, covariances and p to 1e-9 relative.</summary>
public sealed class BradleyTerryGoldenTests
{
    private const double Tolerance = 1e-9;

    public static TheoryData<string> Decided => new("six methods", "uneven", "chain", "two", "far");

    [Theory]
    [MemberData(nameof(Decided))]
    public void Abilities_covariance_and_tests_agree_with_glm(string name)
    {
        using var reference = Reference.Read("bradley-terry.json");
        var golden = reference.RootElement.GetProperty("cases").Named(name);

        var fit = BradleyTerry.Fit(Table(golden)).Require();

        Assert.Equal(PairedComparisonModel.BradleyTerry, fit.Model);
        AssertFit(golden, fit);
    }

    [Fact]
    public void Davidsons_model_agrees_with_the_log_linear_one()
    {
        using var reference = Reference.Read("bradley-terry.json");
        var golden = reference.RootElement.GetProperty("cases").Named("undecided");

        var fit = BradleyTerry.Fit(Table(golden)).Require();

        Assert.Equal(PairedComparisonModel.Davidson, fit.Model);
        AssertFit(golden, fit);
        Close.AssertRelative(golden.Number("logNu"), fit.LogUndecided!.Value, Tolerance, "log ν");
        Close.AssertRelative(golden.Number("logNuSe"), fit.LogUndecidedStandardError!.Value, Tolerance, "standard error of log ν");
    }

    private static void AssertFit(JsonElement golden, BradleyTerryFit fit)
    {
        var ability = golden.Numbers("ability");
        var covariance = golden.Rows("covariance");
        for (var i = 0; i < ability.Length; i++)
        {
            Close.AssertRelative(ability[i], fit.Abilities[i].LogAbility, Tolerance, $"ability {i}");
            Close.AssertRelative(golden.Numbers("se")[i], fit.Abilities[i].StandardError, Tolerance, $"standard error {i}");
            for (var j = 0; j < ability.Length; j++)
                Assert.Equal(covariance[i][j], fit.Covariance[i, j], Tolerance);
        }

        foreach (var contrast in fit.Contrasts)
        {
            var (i, j) = (Place(fit, contrast.First), Place(fit, contrast.Second));
            Close.AssertRelative(ability[i] - ability[j], contrast.Difference, 1e-8, "difference");
            Close.AssertRelative(
                Math.Sqrt(covariance[i][i] + covariance[j][j] - 2 * covariance[i][j]), contrast.StandardError, Tolerance, "standard error of a difference");
        }

        Close.AssertRelative(golden.Number("logLik"), fit.LogLikelihood, Tolerance, "log-likelihood");
        Close.AssertRelative(golden.Number("lr"), fit.EqualAbilities.Statistic, Tolerance, "likelihood ratio");
        Close.AssertRelative(golden.Number("lrP"), fit.EqualAbilities.P, 1e-8, "p of equal abilities");
        if (golden.Number("df") == 0)
        {
            Assert.Null(fit.Fit);
            return;
        }

        Assert.Equal(golden.Number("df"), fit.Fit!.DegreesOfFreedom);
        Close.AssertRelative(golden.Number("deviance"), fit.Fit.Statistic, Tolerance, "deviance");
        Close.AssertRelative(golden.Number("devianceP"), fit.Fit.P, 1e-8, "p of the fit");
    }

    private static int Place(BradleyTerryFit fit, string name) =>
        fit.Abilities.Select((ability, place) => (ability.Name, place)).Single(item => string.Equals(item.Name, name, StringComparison.Ordinal)).place;

    private static WinsTable Table(JsonElement golden)
    {
        var wins = Counts(golden, "wins");
        var names = Enumerable.Range(0, wins.GetLength(0)).Select(i => $"m{i}").ToArray();
        var undecided = golden.GetProperty("undecided").ValueKind == JsonValueKind.Null ? null : Counts(golden, "undecided");
        return WinsTable.Of(names, wins, undecided).Require();
    }

    private static long[,] Counts(JsonElement golden, string name)
    {
        var rows = golden.Rows(name);
        var counts = new long[rows.Length, rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < rows.Length; j++)
                counts[i, j] = (long)rows[i][j];
        }

        return counts;
    }
}
