using StudyPlatform.Analysis.Figures;

namespace StudyPlatform.Analysis.Tests.Figures;

public sealed class AxisTests
{
    [Fact]
    public void Ends_lie_where_they_are_told_to()
    {
        var axis = new Axis(20, 80, 100, 400);

        Assert.Equal(100, axis.At(20));
        Assert.Equal(250, axis.At(50));
        Assert.Equal(400, axis.At(80));
        Assert.Equal(400, axis.At(900));
    }

    [Fact]
    public void Equal_ratios_take_equal_room_on_a_logarithmic_axis()
    {
        var axis = new Axis(1, 100, 0, 200, Logarithmic: true);

        Assert.Equal(100, axis.At(10), 9);
        Assert.Equal(0, axis.At(1), 9);
    }

    [Theory]
    [InlineData(-0.93, 1.41)]
    [InlineData(0.4271, 0.4273)]
    [InlineData(20, 64.8)]
    [InlineData(5, 5)]
    [InlineData(-1e6, 3e7)]
    public void An_axis_begins_and_ends_at_a_tick_and_holds_every_value(double least, double most)
    {
        var axis = Axis.Around([least, most], 0, 100);

        var ticks = axis.Ticks();

        var slack = 1e-12 * (most - least);
        Assert.InRange(least, axis.Least - slack, axis.Most);
        Assert.InRange(most, axis.Least, axis.Most + slack);
        Assert.Equal(axis.Least, ticks[0], 9);
        Assert.Equal(axis.Most, ticks[^1], 9);
        Assert.InRange(ticks.Count, 3, 8);
    }

    [Theory]
    [InlineData(1.2, 90)]
    [InlineData(0.3, 2000)]
    [InlineData(4, 5)]
    public void A_logarithmic_axis_has_round_ticks_inside(double least, double most)
    {
        var axis = Axis.AroundLogarithms([least, most], 0, 100);

        var ticks = axis.Ticks();

        Assert.InRange(ticks.Count, 2, 7);
        Assert.All(ticks, tick => Assert.InRange(tick, axis.Least, axis.Most));
    }

    [Fact]
    public void A_label_has_a_minus_sign_and_no_more_digits_than_it_needs()
    {
        Assert.Equal("−0.5", Axis.Label(-0.5));
        Assert.Equal("1,000", Axis.Label(1000));
    }
}
