using StudyPlatform.Statistics.Ranks;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Tests.Ranks;

public sealed class RefusalTests
{
    private static readonly double[] Some = [1, 2, 3];

    [Fact]
    public void An_empty_group_is_refused()
    {
        Refused(RefusalKind.NoData, MannWhitneyU.Test([], Some));
        Refused(RefusalKind.NoData, MannWhitneyU.Test(Some, []));
        Refused(RefusalKind.NoData, WilcoxonSignedRank.Test([]));
        Refused(RefusalKind.NoData, KruskalWallis.Test([Some, []]));
        Refused(RefusalKind.NoData, Friedman.Test([]));
        Refused(RefusalKind.NoData, HodgesLehmann.Shift([], Some));
        Refused(RefusalKind.NoData, HodgesLehmann.Location([]));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_value_that_is_no_number_is_refused_with_its_place(double value)
    {
        Assert.Contains("Value 2 of the second group", Refused(RefusalKind.ImpossibleValue, MannWhitneyU.Test(Some, [1, value])), StringComparison.Ordinal);
        Assert.Contains("Value 3 of x", Refused(RefusalKind.ImpossibleValue, WilcoxonSignedRank.Test([1, 2, value], Some)), StringComparison.Ordinal);
        Assert.Contains("group 2", Refused(RefusalKind.ImpossibleValue, KruskalWallis.Test([Some, [value]])), StringComparison.Ordinal);
        Assert.Contains("row 2", Refused(RefusalKind.ImpossibleValue, Friedman.Test([Some, [1, value, 2]])), StringComparison.Ordinal);
        Refused(RefusalKind.ImpossibleValue, HodgesLehmann.Shift([value], Some));
        Refused(RefusalKind.ImpossibleValue, HodgesLehmann.Location([value]));
    }

    [Fact]
    public void Values_that_are_all_equal_are_refused()
    {
        foreach (var distribution in Enum.GetValues<DistributionChoice>())
        {
            Refused(RefusalKind.NoVariation, MannWhitneyU.Test([2, 2], [2, 2, 2], new MannWhitneyOptions { Distribution = distribution }));
            Refused(RefusalKind.NoVariation, WilcoxonSignedRank.Test(Some, Some, new WilcoxonOptions { Distribution = distribution }));
        }

        Refused(RefusalKind.NoVariation, KruskalWallis.Test([[2, 2], [2]]));
        Refused(RefusalKind.NoVariation, Friedman.Test([[1, 1, 1], [2, 2, 2]]));
        Refused(RefusalKind.NoVariation, HodgesLehmann.Shift([2, 2], [2]));
        Refused(RefusalKind.NoVariation, HodgesLehmann.Location([0, 0]));
    }

    [Fact]
    public void Exact_with_ties_or_zeros_is_refused_and_exact_given_the_ties_is_not()
    {
        var exact = new MannWhitneyOptions { Distribution = DistributionChoice.Exact };

        Refused(RefusalKind.NoExactDistribution, MannWhitneyU.Test([1, 2], [2, 3], exact));
        Refused(RefusalKind.NoExactDistribution, WilcoxonSignedRank.Test([1, -1, 3], new WilcoxonOptions { Distribution = DistributionChoice.Exact }));
        Refused(RefusalKind.NoExactDistribution, WilcoxonSignedRank.Test([0, 1, 3], new WilcoxonOptions { Distribution = DistributionChoice.Exact }));
        Refused(RefusalKind.NoExactDistribution, HodgesLehmann.Shift([1, 2], [2, 3], new HodgesLehmannOptions { Distribution = DistributionChoice.Exact }));
        Assert.Equal(NullDistribution.ExactConditional, MannWhitneyU.Test([1, 2], [2, 3], exact with { Distribution = DistributionChoice.ExactConditional }).Require().Distribution);
    }

    [Fact]
    public void Exact_distributions_that_are_out_of_reach_are_refused()
    {
        var tied = Enumerable.Range(0, 1200).Select(i => (double)(i % 100)).ToArray();
        var many = Enumerable.Range(1, 200_001).Select(i => (double)i).ToArray();

        Refused(RefusalKind.NoExactDistribution, MannWhitneyU.Test(tied, tied, new MannWhitneyOptions { Distribution = DistributionChoice.ExactConditional }));
        Refused(RefusalKind.NoExactDistribution, WilcoxonSignedRank.Test(tied, new WilcoxonOptions { Distribution = DistributionChoice.ExactConditional }));
        Refused(RefusalKind.NoExactDistribution, WilcoxonSignedRank.Test(many, new WilcoxonOptions { Distribution = DistributionChoice.Exact }));
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused()
    {
        Refused(RefusalKind.LengthsDiffer, WilcoxonSignedRank.Test(Some, [1, 2]));
        Refused(RefusalKind.LengthsDiffer, Friedman.Test([[1, 2, 3], [1, 2]]));
        Refused(RefusalKind.OneGroup, KruskalWallis.Test([Some]));
        Refused(RefusalKind.OneGroup, Friedman.Test([[1], [2]]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_level_outside_its_range_is_refused(double level)
    {
        Refused(RefusalKind.WrongOption, MannWhitneyU.Test(Some, [4], new MannWhitneyOptions { Level = level }));
        Refused(RefusalKind.WrongOption, WilcoxonSignedRank.Test(Some, new WilcoxonOptions { Level = level }));
        Refused(RefusalKind.WrongOption, HodgesLehmann.Location(Some, new HodgesLehmannOptions { Level = level }));
        Refused(RefusalKind.WrongOption, KruskalWallis.Test([Some, [4]], new BootstrapOptions { Level = level }));
        Refused(RefusalKind.WrongOption, KruskalWallis.Test([Some, [4]], new BootstrapOptions { Replications = 5 }));
        Refused(RefusalKind.WrongOption, HodgesLehmann.Location(Some, new HodgesLehmannOptions { Distribution = DistributionChoice.ExactConditional }));
    }

    [Fact]
    public void Values_too_far_apart_to_subtract_are_refused_and_never_infinite() =>
        Refused(RefusalKind.ImpossibleValue, HodgesLehmann.Shift([1.7e308], [-1.7e308, 0]));

    private static string Refused<T>(RefusalKind kind, Outcome<T> outcome)
        where T : notnull
    {
        var reason = Assert.IsType<Outcome<T>.Refused>(outcome).Reason;
        Assert.Equal(kind, reason.Kind);
        return reason.Sentence;
    }
}
