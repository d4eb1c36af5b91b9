using StudyPlatform.Statistics.Ranks;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Tests.Ranks;

/// <summary>Against analysis/reference/rank-tests.json: p to 1e-12 absolute and 1e-9 relative, all else to 1e-12 relative unless said.</summary>
public sealed class GoldenTests
{
    private static readonly Golden Reference = new("rank-tests.json");

    public static TheoryData<string> MannWhitneyNames => Reference.Names("mannWhitney");

    public static TheoryData<string> WilcoxonNames => Reference.Names("wilcoxon");

    public static TheoryData<string> ConditionalRankSumNames => Reference.Names("conditionalRankSum");

    public static TheoryData<string> ConditionalSignedRankNames => Reference.Names("conditionalSignedRank");

    public static TheoryData<string> PrattNames => Reference.Names("pratt");

    public static TheoryData<string> KruskalWallisNames => Reference.Names("kruskalWallis");

    public static TheoryData<string> FriedmanNames => Reference.Names("friedman");

    public static TheoryData<string> ShiftNames => Reference.Names("shift");

    public static TheoryData<string> LocationNames => Reference.Names("location");

    [Theory]
    [MemberData(nameof(MannWhitneyNames))]
    public void Mann_Whitney_agrees_with_R(string name)
    {
        var golden = Reference.Case("mannWhitney", name);
        var options = new MannWhitneyOptions { Alternative = golden.Alternative, Distribution = golden.Choice, ContinuityCorrection = golden.Flag("correct") };

        var result = MannWhitneyU.Test(golden.Numbers("x"), golden.Numbers("y"), options).Require();

        Assert.Equal(golden.Number("u"), result.U);
        Assert.Equal(golden.Distribution, result.Distribution);
        Near.P(golden.Number("p"), result.P);
        Near.Relative(golden.Number("commonLanguage"), result.CommonLanguage.Value, 1e-15);
        Near.Absolute(golden.Numbers("interval")[0], result.CommonLanguage.Interval!.Lower, 1e-12);
        Near.Absolute(golden.Numbers("interval")[1], result.CommonLanguage.Interval!.Upper, 1e-12);
        Near.Absolute(2 * golden.Number("commonLanguage") - 1, result.RankBiserial.Value, 1e-15);
    }

    [Theory]
    [MemberData(nameof(WilcoxonNames))]
    public void Wilcoxon_agrees_with_R(string name)
    {
        var golden = Reference.Case("wilcoxon", name);
        var options = new WilcoxonOptions { Alternative = golden.Alternative, Distribution = golden.Choice, ContinuityCorrection = golden.Flag("correct") };

        var result = WilcoxonSignedRank.Test(golden.Numbers("d"), options).Require();

        Assert.Equal(golden.Number("v"), result.V);
        Assert.Equal(golden.Distribution, result.Distribution);
        Assert.Equal(golden.Whole("zeros"), result.Zeros);
        Near.P(golden.Number("p"), result.P);
        Near.Absolute(golden.Number("rankBiserial"), result.RankBiserial.Value, 1e-14);
    }

    [Theory]
    [MemberData(nameof(ConditionalRankSumNames))]
    public void The_permutation_distribution_given_ties_agrees_with_going_through_all_of_it(string name)
    {
        var golden = Reference.Case("conditionalRankSum", name);

        double P(Alternative alternative) => MannWhitneyU.Test(
            golden.Numbers("x"),
            golden.Numbers("y"),
            new MannWhitneyOptions { Alternative = alternative, Distribution = DistributionChoice.ExactConditional }).Require().P;

        Near.P(golden.Number("twoSided"), P(Alternative.TwoSided));
        Near.P(golden.Number("less"), P(Alternative.Less));
        Near.P(golden.Number("greater"), P(Alternative.Greater));
    }

    [Theory]
    [MemberData(nameof(ConditionalSignedRankNames))]
    public void The_distribution_of_signs_given_ties_agrees_with_going_through_all_of_it(string name)
    {
        var golden = Reference.Case("conditionalSignedRank", name);

        WilcoxonResult Test(Alternative alternative) => WilcoxonSignedRank.Test(
            golden.Numbers("d"),
            new WilcoxonOptions { Alternative = alternative, Distribution = DistributionChoice.ExactConditional, Zeros = Enum.Parse<ZeroRule>(golden.Text("zeros"), ignoreCase: true) }).Require();

        Assert.Equal(golden.Number("v"), Test(Alternative.TwoSided).V);
        Near.P(golden.Number("twoSided"), Test(Alternative.TwoSided).P);
        Near.P(golden.Number("less"), Test(Alternative.Less).P);
        Near.P(golden.Number("greater"), Test(Alternative.Greater).P);
    }

    [Theory]
    [MemberData(nameof(PrattNames))]
    public void Pratts_rule_agrees_with_its_formula_in_R(string name)
    {
        var golden = Reference.Case("pratt", name);
        var options = new WilcoxonOptions { Alternative = golden.Alternative, Zeros = ZeroRule.Pratt, ContinuityCorrection = golden.Flag("correct") };

        var result = WilcoxonSignedRank.Test(golden.Numbers("d"), options).Require();

        Assert.Equal(golden.Number("v"), result.V);
        Near.P(golden.Number("p"), result.P);
    }

    [Theory]
    [MemberData(nameof(KruskalWallisNames))]
    public void Kruskal_Wallis_agrees_with_R(string name)
    {
        var golden = Reference.Case("kruskalWallis", name);

        var result = KruskalWallis.Test(golden.Rows("groups")).Require();

        Near.Relative(golden.Number("h"), result.H, 1e-12);
        Assert.Equal(golden.Whole("df"), result.DegreesOfFreedom);
        Near.P(golden.Number("p"), result.P);
        Assert.Equal(golden.Numbers("meanRanks"), result.MeanRanks, (expected, actual) => Math.Abs(expected - actual) < 1e-10);
    }

    [Theory]
    [MemberData(nameof(FriedmanNames))]
    public void Friedman_agrees_with_R(string name)
    {
        var golden = Reference.Case("friedman", name);

        var result = Friedman.Test(golden.Rows("rows")).Require();

        Near.Relative(golden.Number("chiSquared"), result.ChiSquared, 1e-12);
        Assert.Equal(golden.Whole("df"), result.DegreesOfFreedom);
        Near.P(golden.Number("p"), result.P);
    }

    [Theory]
    [MemberData(nameof(ShiftNames))]
    public void The_shift_between_two_samples_agrees_with_R(string name)
    {
        var golden = Reference.Case("shift", name);

        Agrees(golden, HodgesLehmann.Shift(golden.Numbers("x"), golden.Numbers("y"), Options(golden)).Require());
    }

    [Theory]
    [MemberData(nameof(LocationNames))]
    public void The_centre_of_a_sample_agrees_with_R(string name)
    {
        var golden = Reference.Case("location", name);

        Agrees(golden, HodgesLehmann.Location(golden.Numbers("d"), Options(golden)).Require());
    }

    private static HodgesLehmannOptions Options(GoldenCase golden) => new()
    {
        Alternative = golden.Alternative,
        Distribution = golden.Choice,
        ContinuityCorrection = golden.Flag("correct"),
        Level = golden.Number("askedLevel"),
    };

    private static void Agrees(GoldenCase golden, HodgesLehmannResult result)
    {
        // R's root search ends within 1e-13 of the step that it looks for, and gives a level that is out of reach in two digits.
        Near.Absolute(golden.Number("estimate"), result.Estimate, 1e-14);
        Near.Absolute(golden.NumberOr("lower", double.NegativeInfinity), result.Interval!.Lower, 2e-13);
        Near.Absolute(golden.NumberOr("upper", double.PositiveInfinity), result.Interval.Upper, 2e-13);
        Near.Absolute(golden.Number("level"), result.Interval.Level, 0.0051);
        Assert.Equal(golden.Distribution, result.Distribution);
    }
}
