using System.Text.Json;
using StudyPlatform.Statistics.Distributions;

namespace StudyPlatform.Statistics.Tests.Distributions;

public sealed class DistributionTests
{
    private const double Tolerance = 1e-13;

    [Theory]
    [InlineData("normal.upper")]
    [InlineData("normal.two")]
    [InlineData("normal.log")]
    [InlineData("normal.quantile")]
    [InlineData("chi.upper")]
    [InlineData("chi.lower")]
    [InlineData("f.upper")]
    [InlineData("f.log")]
    [InlineData("t.two")]
    [InlineData("t.upper")]
    [InlineData("t.quantile")]
    [InlineData("beta.lower")]
    [InlineData("beta.upper")]
    [InlineData("binomial.log")]
    [InlineData("binomial.upper")]
    [InlineData("binomial.lower")]
    public void Agrees_with_360_digits_also_in_the_far_tail(string function)
    {
        using var golden = Reference.Read("distributions.json");
        var rows = golden.RootElement.GetProperty("rows").EnumerateArray().Where(row => row[0].GetString() == function).ToArray();

        var misses = rows.Select(row => Miss(function, row)).Where(miss => miss is not null).ToArray();

        Assert.True(rows.Length >= 4, $"There are {rows.Length} golden values of {function}.");
        Assert.True(misses.Length == 0, $"{misses.Length} of {rows.Length} differ:\n{string.Join('\n', misses)}");
    }

    [Fact]
    public void Golden_values_reach_below_1e_290()
    {
        using var golden = Reference.Read("distributions.json");

        var smallest = golden.RootElement.GetProperty("rows").EnumerateArray().Where(row => row[0].GetString() == "f.upper").Min(row => row[2].GetDouble());

        Assert.InRange(smallest, double.Epsilon, 1e-290);
    }

    [Fact]
    public void A_quantile_returns_to_its_probability()
    {
        double[] probabilities = [1e-250, 1e-12, 0.01, 0.3, 0.5, 0.7, 0.999];

        foreach (var p in probabilities)
        {
            Close.AssertRelative(p, StandardNormal.Cdf(StandardNormal.Quantile(p)), 1e-12, $"normal {p}");
            Close.AssertRelative(p, StudentT.Cdf(StudentT.Quantile(p, 4.5), 4.5), 1e-12, $"t {p}");
            Close.AssertRelative(p, Beta.Cdf(Beta.Quantile(p, 2.5, 40), 2.5, 40), 1e-12, $"beta {p}");
        }
    }

    [Fact]
    public void Infinite_degrees_of_freedom_are_the_known_variance()
    {
        Close.AssertRelative(StandardNormal.TwoSided(2.5), StudentT.TwoSided(2.5, double.PositiveInfinity), 1e-15, "t");
        Close.AssertRelative(ChiSquared.UpperTail(9, 3), FisherF.UpperTail(3, 3, double.PositiveInfinity), 1e-15, "F");
    }

    [Fact]
    public void Ends_of_the_range_are_exact()
    {
        Assert.Equal(1, FisherF.UpperTail(0, 3, 4));
        Assert.Equal(0, FisherF.UpperTail(double.PositiveInfinity, 3, 4));
        Assert.Equal(1, ChiSquared.UpperTail(-1, 3));
        Assert.Equal(0, Beta.Cdf(0, 2, 3));
        Assert.Equal(1, Beta.Cdf(1, 2, 3));
        Assert.Equal(0, StandardNormal.UpperTail(double.PositiveInfinity));
        Assert.Equal(double.NegativeInfinity, Binomial.LogPmf(1, 5, 0));
        Assert.Equal(1, Binomial.UpperTail(5, 5, 1));
        Assert.Equal(0, Binomial.Cdf(4, 5, 1));
    }

    [Fact]
    public void What_is_not_a_number_or_not_positive_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FisherF.UpperTail(double.NaN, 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquared.UpperTail(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => StandardNormal.Quantile(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Binomial.Cdf(1, 2, 1.5));
    }

    [Fact]
    public void The_assertion_of_closeness_can_fail()
    {
        Assert.ThrowsAny<Exception>(() => Close.AssertRelative(1, 1 + 1e-12, 1e-13, "off"));
        Assert.ThrowsAny<Exception>(() => Close.AssertRelative(1, double.NaN, 1e-13, "not a number"));
    }

    private static string? Miss(string function, JsonElement row)
    {
        var a = row[1].EnumerateArray().Select(argument => argument.GetDouble()).ToArray();
        var expected = row[2].GetDouble();
        var actual = function switch
        {
            "normal.upper" => StandardNormal.UpperTail(a[0]),
            "normal.two" => StandardNormal.TwoSided(a[0]),
            "normal.log" => StandardNormal.LogUpperTail(a[0]),
            "normal.quantile" => StandardNormal.Quantile(a[0]),
            "chi.upper" => ChiSquared.UpperTail(a[0], a[1]),
            "chi.lower" => ChiSquared.Cdf(a[0], a[1]),
            "f.upper" => FisherF.UpperTail(a[0], a[1], a[2]),
            "f.log" => FisherF.LogUpperTail(a[0], a[1], a[2]),
            "t.two" => StudentT.TwoSided(a[0], a[1]),
            "t.upper" => StudentT.UpperTail(a[0], a[1]),
            "t.quantile" => StudentT.Quantile(a[0], a[1]),
            "beta.lower" => Beta.Cdf(a[0], a[1], a[2]),
            "beta.upper" => Beta.UpperTail(a[0], a[1], a[2]),
            "binomial.log" => Binomial.LogPmf((long)a[0], (long)a[1], a[2]),
            "binomial.upper" => Binomial.UpperTail((long)a[0], (long)a[1], a[2]),
            "binomial.lower" => Binomial.Cdf((long)a[0], (long)a[1], a[2]),
            _ => throw new ArgumentOutOfRangeException(nameof(function), function, "Not a golden function."),
        };
        var error = Close.RelativeError(expected, actual);
        return error <= Tolerance ? null : FormattableString.Invariant($"{function}({string.Join(", ", a)}): expected {expected:R}, got {actual:R}, off by {error:E2}");
    }
}
