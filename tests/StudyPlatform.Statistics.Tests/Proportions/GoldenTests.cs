using StudyPlatform.Statistics.Corrections;
using StudyPlatform.Statistics.Proportions;
using StudyPlatform.Statistics.Results;
using StudyPlatform.Statistics.Tests.Ranks;

namespace StudyPlatform.Statistics.Tests.Proportions;

/// <summary>Against analysis/reference/proportions.json: p to 1e-12 absolute and 1e-9 relative, intervals to 1e-10.</summary>
public sealed class GoldenTests
{
    private static readonly Golden Reference = new("proportions.json");

    public static TheoryData<string> BinomialNames => Reference.Names("binomial");

    public static TheoryData<string> FisherNames => Reference.Names("fisher");

    public static TheoryData<string> McNemarNames => Reference.Names("mcnemar");

    public static TheoryData<string> CochranNames => Reference.Names("cochran");

    public static TheoryData<string> CorrectionNames => Reference.Names("corrections");

    [Theory]
    [MemberData(nameof(BinomialNames))]
    public void The_binomial_test_and_both_intervals_agree_with_R(string name)
    {
        var golden = Reference.Case("binomial", name);

        var result = BinomialTest.Test(golden.Whole("x"), golden.Whole("n"), golden.Number("hypothesis"), golden.Alternative, golden.Number("level")).Require();

        Near.P(golden.Number("p"), result.P);
        Near.Absolute(golden.Number("lower"), result.ClopperPearson.Lower, 1e-12);
        Near.Absolute(golden.Number("upper"), result.ClopperPearson.Upper, 1e-12);
        Near.Absolute(golden.Numbers("wilson")[0], result.Proportion.Interval!.Lower, 1e-12);
        Near.Absolute(golden.Numbers("wilson")[1], result.Proportion.Interval.Upper, 1e-12);
    }

    [Theory]
    [MemberData(nameof(FisherNames))]
    public void Fishers_test_agrees_with_R(string name)
    {
        var golden = Reference.Case("fisher", name);
        var table = golden.Numbers("table");

        var result = FisherExact.Test((int)table[0], (int)table[1], (int)table[2], (int)table[3], golden.Alternative, golden.Number("level")).Require();

        Near.P(golden.Number("p"), result.P);
        Near.Relative(golden.NumberOr("estimate", double.PositiveInfinity), result.OddsRatio?.Value ?? double.PositiveInfinity, 1e-9);
        Near.Relative(golden.Number("lower"), result.OddsRatioInterval.Lower, 1e-9);
        Near.Relative(golden.NumberOr("upper", double.PositiveInfinity), result.OddsRatioInterval.Upper, 1e-9);
    }

    [Theory]
    [MemberData(nameof(McNemarNames))]
    public void McNemars_test_agrees_with_R(string name)
    {
        var golden = Reference.Case("mcnemar", name);

        McNemarResult Test(McNemarMethod method) => McNemar.Test(golden.Whole("b"), golden.Whole("c"), method).Require();

        Near.P(golden.Number("exact"), Test(McNemarMethod.Exact).P);
        Near.Relative(golden.Number("corrected"), Test(McNemarMethod.ContinuityCorrected).ChiSquared!.Value, 1e-14);
        Near.P(golden.Number("correctedP"), Test(McNemarMethod.ContinuityCorrected).P);
        Near.Relative(golden.Number("plain"), Test(McNemarMethod.Uncorrected).ChiSquared!.Value, 1e-14);
        Near.P(golden.Number("plainP"), Test(McNemarMethod.Uncorrected).P);
        Near.Relative(golden.Number("lower"), Test(McNemarMethod.Exact).OddsRatioInterval.Lower, 1e-10);
        Near.Relative(golden.NumberOr("upper", double.PositiveInfinity), Test(McNemarMethod.Exact).OddsRatioInterval.Upper, 1e-10);
    }

    [Theory]
    [MemberData(nameof(CochranNames))]
    public void Cochrans_Q_agrees_with_R(string name)
    {
        var golden = Reference.Case("cochran", name);
        var rows = golden.Rows("rows").Select(row => Array.ConvertAll(row, value => value == 1)).ToArray();

        var result = CochranQ.Test(rows).Require();

        Near.Relative(golden.Number("q"), result.Q, 1e-13);
        Assert.Equal(golden.Whole("df"), result.DegreesOfFreedom);
        Near.P(golden.Number("p"), result.P);
    }

    [Theory]
    [MemberData(nameof(CorrectionNames))]
    public void Corrections_agree_with_R(string name)
    {
        var golden = Reference.Case("corrections", name);

        Agree("bonferroni", Correction.Bonferroni);
        Agree("holm", Correction.Holm);
        Agree("benjaminiHochberg", Correction.BenjaminiHochberg);

        void Agree(string column, Correction correction)
        {
            var values = AdjustedPValues.Of(golden.Numbers("p"), correction).Require().Values;

            Assert.Equal(golden.Numbers(column).Length, values.Count);
            foreach (var (expected, actual) in golden.Numbers(column).Zip(values))
                Near.Relative(expected, actual, 1e-14);
        }
    }
}
