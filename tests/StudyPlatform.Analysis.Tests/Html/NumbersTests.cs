using StudyPlatform.Analysis.Html;

namespace StudyPlatform.Analysis.Tests.Html;

public sealed class NumbersTests
{
    [Theory]
    [InlineData(0.0234, ".023")]
    [InlineData(0.05, ".050")]
    [InlineData(0.001, ".001")]
    [InlineData(0.00099, "< .001")]
    [InlineData(1e-300, "< .001")]
    [InlineData(0.9994, "> .999")]
    [InlineData(1, "> .999")]
    public void A_p_value_has_three_decimals_or_is_a_bound(double p, string expected)
    {
        Assert.Equal(expected, Plain(Numbers.P(p)));
    }

    [Theory]
    [InlineData(0.0234, "p = .023")]
    [InlineData(1e-41, "p < .001")]
    [InlineData(1, "p > .999")]
    public void A_p_value_in_a_sentence_has_its_letter(double p, string expected)
    {
        Assert.Equal(expected, Plain(Numbers.PIs(p)));
    }

    [Theory]
    [InlineData(3.2145e-41, "3.215 × 10⁻⁴¹")]
    [InlineData(0.00012, "1.200 × 10⁻⁴")]
    [InlineData(0.0234567, "0.023457")]
    [InlineData(1, "1")]
    public void The_exact_p_value_has_its_digits_in_the_far_tail_too(double p, string expected)
    {
        Assert.Equal(expected, Numbers.ExactP(p));
    }

    [Theory]
    [InlineData(-0.004, 2, "0.00")]
    [InlineData(-1.25, 1, "−1.3")]
    [InlineData(12345.678, 1, "12,345.7")]
    [InlineData(double.PositiveInfinity, 1, "∞")]
    [InlineData(double.NegativeInfinity, 1, "−∞")]
    public void A_fixed_number_has_a_minus_sign_and_no_negative_nought(double value, int decimals, string expected)
    {
        Assert.Equal(expected, Numbers.Fixed(value, decimals));
    }

    [Theory]
    [InlineData(2.314159, "2.31")]
    [InlineData(0, "0")]
    [InlineData(-17.5, "−17.50")]
    [InlineData(0.00432, "4.32 × 10⁻³")]
    [InlineData(3120500.5, "3.12 × 10⁶")]
    public void A_statistic_has_as_many_digits_as_say_something(double value, string expected)
    {
        Assert.Equal(expected, Numbers.Statistic(value));
    }

    [Theory]
    [InlineData(0.1234, ".123")]
    [InlineData(-0.1234, "−.123")]
    [InlineData(0, ".000")]
    [InlineData(1, "1.000")]
    [InlineData(0.0002, "< .001")]
    [InlineData(-0.0002, "> −.001")]
    public void A_number_that_cannot_exceed_one_has_no_nought_before_its_point(double value, string expected)
    {
        Assert.Equal(expected, Numbers.Bounded(value));
    }

    [Theory]
    [InlineData(5, "5")]
    [InlineData(1234, "1,234")]
    [InlineData(291.3749, "291.37")]
    public void Degrees_of_freedom_are_whole_where_they_are_whole(double df, string expected)
    {
        Assert.Equal(expected, Numbers.Df(df));
    }

    [Fact]
    public void Counts_agree_with_their_people()
    {
        Assert.Equal("1 person", Numbers.People(1));
        Assert.Equal("100,000 people", Numbers.People(100_000));
        Assert.Equal("53 (53.0%)", Numbers.Of(53, 100));
        Assert.Equal("0", Numbers.Of(0, 0));
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
