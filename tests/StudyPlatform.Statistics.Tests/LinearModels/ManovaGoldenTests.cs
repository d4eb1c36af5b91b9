using System.Text.Json;
using StudyPlatform.Statistics.Assumptions;
using StudyPlatform.Statistics.LinearModels;

namespace StudyPlatform.Statistics.Tests.LinearModels;

public sealed class ManovaGoldenTests
{
    private const double OfR = 1e-9;

    private const double OfSixtyDigits = 1e-11;

    public static TheoryData<string> Sets()
    {
        using var golden = Reference.Read("manova.json");
        return [.. golden.RootElement.GetProperty("sets").EnumerateArray().Select(set => set.GetProperty("name").GetString()!)];
    }

    [Fact]
    public void There_are_thirteen_sets() => Assert.Equal(13, Sets().Count());

    [Theory]
    [MemberData(nameof(Sets))]
    public void All_types_and_statistics_agree_with_R_and_car(string name)
    {
        using var golden = Reference.Read("manova.json");
        var set = ManovaGolden.Of(golden.RootElement.GetProperty("sets").Named(name));

        for (var type = 1; type <= 3; type++)
        {
            var result = set.Test(type);
            var rows = set.Element.GetProperty("tests").EnumerateArray().Where(row => row.GetProperty("ss").GetInt32() == type).ToArray();
            Assert.Equal(rows.Length, result.Terms.Count + (result.Intercept is null ? 0 : 1));
            foreach (var row in rows)
            {
                var term = row.GetProperty("term").GetString();
                Compare(row, term == "(Intercept)" ? result.Intercept! : result.Terms.Single(test => test.Term == term), $"{name}, type {type}, {term}");
            }
        }
    }

    [Fact]
    public void All_types_and_statistics_agree_with_60_digits()
    {
        using var golden = Reference.Read("manova.json");
        using var exact = Reference.Read("manova-exact.json");

        foreach (var digits in exact.RootElement.GetProperty("sets").EnumerateArray())
        {
            var set = ManovaGolden.Of(golden.RootElement.GetProperty("sets").Named(digits.GetProperty("name").GetString()!));
            CompareWithDigits(set, digits, OfSixtyDigits);
        }
    }

    [Fact]
    public void Residuals_too_near_to_singular_for_R_agree_with_60_digits()
    {
        using var exact = Reference.Read("manova-exact.json");
        var nearer = exact.RootElement.GetProperty("nearer");

        // One part in 16,384 of the third dependent is its own: that many times the rounding of a double.
        CompareWithDigits(ManovaGolden.Of(nearer), nearer, 1e-10);
    }

    [Fact]
    public void Two_groups_are_Hotellings_T2()
    {
        using var golden = Reference.Read("manova.json");
        var set = ManovaGolden.Of(golden.RootElement.GetProperty("sets").Named("two groups"));

        var trace = set.Test(2).Terms[0].Multivariate[(int)MultivariateStatistic.HotellingLawley];

        Close.AssertRelative(golden.RootElement.Number("hotellingT2"), trace.Value * (set.Data.Rows - 2), 1e-12, "T²");
    }

    [Fact]
    public void P_is_told_where_others_say_zero()
    {
        using var golden = Reference.Read("manova.json");
        var set = ManovaGolden.Of(golden.RootElement.GetProperty("sets").Named("far tail"));

        var p = set.Test(2).Terms[0].Multivariate.Select(test => test.P).ToArray();

        Assert.All(p, each => Assert.InRange(each, 1e-60, 1e-39));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Mardia_of_the_residuals_agrees_with_the_mean_over_all_pairs_of_rows(string name)
    {
        using var golden = Reference.Read("manova.json");
        var set = ManovaGolden.Of(golden.RootElement.GetProperty("sets").Named(name));
        var expected = set.Element.GetProperty("mardia");

        var result = Mardia.Test(set.Terms.Dependents, LinearModel.Fit(set.Data, set.Terms).Require().Residuals()).Require();

        // R forms the inverse of the covariances: of the near-singular set it keeps fewer digits.
        var tolerance = name == "near-singular" ? 1e-6 : OfR;
        Close.AssertRelative(expected.Number("skewness"), result.Skewness, tolerance, "skewness");
        Close.AssertRelative(expected.Number("chi"), result.ChiSquared, tolerance, "χ²");
        Close.AssertRelative(expected.Number("df"), result.Df, 0, "df");
        Close.AssertRelative(expected.Number("p"), result.SkewnessP, tolerance, "p of skewness");
        Close.AssertRelative(expected.Number("smallChi"), result.CorrectedChiSquared, tolerance, "corrected χ²");
        Close.AssertRelative(expected.Number("smallP"), result.CorrectedSkewnessP, tolerance, "corrected p");
        Close.AssertRelative(expected.Number("kurtosis"), result.Kurtosis, tolerance, "kurtosis");
        Close.AssertRelative(expected.Number("z"), result.Z, tolerance, "z");
        Close.AssertRelative(expected.Number("pKurtosis"), result.KurtosisP, tolerance, "p of kurtosis");
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Box_M_agrees_with_its_formula(string name)
    {
        using var golden = Reference.Read("manova.json");
        var set = ManovaGolden.Of(golden.RootElement.GetProperty("sets").Named(name));
        var factors = set.Data.Columns.OfType<ModelColumn.Factor>().Select(column => column.Name).ToArray();

        var outcome = BoxM.Test(set.Data, set.Terms.Dependents, factors);

        if (!set.Element.TryGetProperty("box", out var expected))
        {
            Assert.Null(outcome.ValueOrDefault);
            return;
        }

        // R takes the determinants of the covariances: of the near-singular set it keeps fewer digits.
        var tolerance = name == "near-singular" ? 1e-6 : OfR;
        var result = outcome.Require();
        Close.AssertRelative(expected.Number("m"), result.M, tolerance, "M");
        Close.AssertRelative(expected.Number("chi"), result.ChiSquared, tolerance, "χ²");
        Close.AssertRelative(expected.Number("df"), result.Df, 0, "df");
        Close.AssertRelative(expected.Number("p"), result.P, tolerance, "p");
    }

    [Fact]
    public void Intervals_of_partial_eta_squared_agree_with_the_noncentral_F_of_R()
    {
        using var golden = Reference.Read("manova.json");

        foreach (var row in golden.RootElement.GetProperty("etaIntervals").EnumerateArray())
        {
            var interval = PartialEtaSquaredInterval.Of(row.Number("f"), row.Number("df1"), row.Number("df2"), 0.95)!;

            Assert.Equal(row.Number("lower"), interval.Lower, 1e-7);
            Assert.Equal(row.Number("upper"), interval.Upper, 1e-7);
        }
    }

    private static void Compare(JsonElement expected, TermTests actual, string what)
    {
        Assert.Equal(expected.GetProperty("df").GetInt32(), actual.Df);
        for (var i = 0; i < ManovaGolden.Statistics.Count; i++)
        {
            var test = expected.GetProperty("tests")[i];
            var own = actual.Multivariate[i];
            var which = $"{what}, {ManovaGolden.Statistics[i]}";
            Assert.Equal(ManovaGolden.Statistics[i], test.GetProperty("statistic").GetString());
            Assert.Equal(i, (int)own.Statistic);
            Close.AssertRelative(test.Number("value"), own.Value, OfR, which + " value");
            Close.AssertRelative(test.Number("f"), own.F, OfR, which + " F");
            Close.AssertRelative(test.Number("df1"), own.Df1, 1e-14, which + " df1");
            Close.AssertRelative(test.Number("df2"), own.Df2, 1e-14, which + " df2");
            Close.AssertRelative(test.Number("p"), own.P, OfR, which + " p");
            Close.AssertRelative(test.Number("eta"), own.PartialEtaSquared.Value, OfR, which + " partial η²");
        }

        foreach (var (test, own) in expected.GetProperty("univariate").EnumerateArray().Zip(actual.Univariate))
        {
            var which = $"{what}, {own.Dependent}";
            Assert.Equal(test.GetProperty("dependent").GetString(), own.Dependent);
            Close.AssertRelative(test.Number("ss"), own.SumOfSquares, OfR, which + " sum of squares");
            Close.AssertRelative(test.Number("residual"), own.ResidualSumOfSquares, OfR, which + " residuals");
            Close.AssertRelative(test.Number("f"), own.F, OfR, which + " F");
            Close.AssertRelative(test.Number("p"), own.P, OfR, which + " p");
            Close.AssertRelative(test.Number("eta"), own.PartialEtaSquared.Value, OfR, which + " partial η²");
            Assert.InRange(own.PartialEtaSquared.Value, own.PartialEtaSquared.Interval!.Lower, 1);
        }
    }

    private static void CompareWithDigits(ManovaGolden set, JsonElement digits, double tolerance)
    {
        var results = Enumerable.Range(1, 3).Select(set.Test).ToArray();
        foreach (var row in digits.GetProperty("tests").EnumerateArray())
        {
            var type = row.GetProperty("ss").GetInt32();
            var term = results[type - 1].Terms.Single(test => test.Term == row.GetProperty("term").GetString());
            for (var i = 0; i < ManovaGolden.Statistics.Count; i++)
                Close.AssertRelative(row.Number(ManovaGolden.Statistics[i]), term.Multivariate[i].Value, tolerance, $"{set.Name}, type {type}, {term.Term}, {ManovaGolden.Statistics[i]}");
        }
    }
}
