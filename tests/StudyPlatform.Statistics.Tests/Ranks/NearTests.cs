namespace StudyPlatform.Statistics.Tests.Ranks;

public sealed class NearTests
{
    [Theory]
    [InlineData(0.5, 0.5 + 2e-12)]
    [InlineData(1e-40, 1.00000001e-40)]
    [InlineData(1e-40, 0)]
    [InlineData(0.5, double.NaN)]
    public void A_p_that_is_not_near_fails(double expected, double actual) =>
        Assert.ThrowsAny<Exception>(() => Near.P(expected, actual));

    [Fact]
    public void Numbers_that_are_not_near_fail()
    {
        Assert.ThrowsAny<Exception>(() => Near.Relative(1, 1.001, 1e-9));
        Assert.ThrowsAny<Exception>(() => Near.Absolute(1, double.NaN, 1e-9));
        Assert.ThrowsAny<Exception>(() => Near.Relative(0, double.NaN, 1e-9));
    }
}
