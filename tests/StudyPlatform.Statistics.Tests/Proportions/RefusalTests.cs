using StudyPlatform.Statistics.Corrections;
using StudyPlatform.Statistics.Proportions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Tests.Proportions;

public sealed class RefusalTests
{
    [Fact]
    public void Impossible_counts_are_refused()
    {
        Refused(RefusalKind.NoData, BinomialTest.Test(0, 0));
        Refused(RefusalKind.ImpossibleValue, BinomialTest.Test(4, 3));
        Refused(RefusalKind.ImpossibleValue, BinomialTest.Test(-1, 3));
        Refused(RefusalKind.ImpossibleValue, FisherExact.Test(1, -1, 2, 3));
        Refused(RefusalKind.ImpossibleValue, McNemar.Test(-1, 3));
        Refused(RefusalKind.NoData, CochranQ.Test([]));
    }

    [Fact]
    public void Data_in_which_nothing_varies_are_refused()
    {
        Refused(RefusalKind.NoVariation, FisherExact.Test(0, 0, 2, 3));
        Refused(RefusalKind.NoVariation, FisherExact.Test(0, 4, 0, 3));
        Refused(RefusalKind.NoVariation, McNemar.Test([true, false], [true, false]));
        Refused(RefusalKind.NoVariation, CochranQ.Test([[true, true], [false, false]]));
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused()
    {
        Refused(RefusalKind.LengthsDiffer, McNemar.Test([true], [true, false]));
        Refused(RefusalKind.LengthsDiffer, CochranQ.Test([[true, false], [true]]));
        Refused(RefusalKind.OneGroup, CochranQ.Test([[true], [false]]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Options_outside_their_range_are_refused(double outside)
    {
        Refused(RefusalKind.WrongOption, BinomialTest.Test(1, 3, outside));
        Refused(RefusalKind.WrongOption, BinomialTest.Test(1, 3, level: outside));
        Refused(RefusalKind.WrongOption, FisherExact.Test(1, 2, 3, 4, level: outside));
        Refused(RefusalKind.WrongOption, McNemar.Test(1, 2, level: outside));
        Assert.Throws<ArgumentOutOfRangeException>(() => Wilson.Interval(1, 2, outside));
        Assert.Throws<ArgumentOutOfRangeException>(() => ClopperPearson.Interval(1, 2, outside));
    }

    [Fact]
    public void Tables_beyond_reach_are_refused() =>
        Refused(RefusalKind.NoExactDistribution, FisherExact.Test(2_000_000, 2_000_000, 2_000_000, 2_000_000));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void What_is_no_p_value_is_not_adjusted(double p)
    {
        foreach (var correction in Enum.GetValues<Correction>())
            Refused(RefusalKind.ImpossibleValue, AdjustedPValues.Of([0.5, p], correction));
        Refused(RefusalKind.NoData, AdjustedPValues.Of([], Correction.Holm));
    }

    private static void Refused<T>(RefusalKind kind, Outcome<T> outcome)
        where T : notnull =>
        Assert.Equal(kind, Assert.IsType<Outcome<T>.Refused>(outcome).Reason.Kind);
}
