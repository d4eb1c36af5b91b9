using StudyPlatform.Explain.Attribution.Numerics;

namespace StudyPlatform.Explain.Tests.Attribution.Numerics;

public sealed class RankCorrelationTests
{
    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4 }, new double[] { 10, 20, 30, 400 }, 1)]
    [InlineData(new double[] { 1, 2, 3, 4 }, new double[] { 4, 3, 2, 1 }, -1)]
    [InlineData(new double[] { 106, 100, 86, 101, 99, 103, 97, 113, 112, 110 }, new double[] { 7, 27, 2, 50, 28, 29, 20, 12, 6, 17 }, -29.0 / 165)]
    [InlineData(new double[] { 1, 1, 2 }, new double[] { 1, 2, 3 }, 0.8660254037844387)]
    [InlineData(new double[] { 5, 5 }, new double[] { 1, 2 }, 0)]
    [InlineData(new double[] { 5 }, new double[] { 1 }, 1)]
    public void Spearmans_coefficient_has_its_known_values(double[] a, double[] b, double expected)
    {
        Assert.Equal(expected, RankCorrelation.Spearman(a, b), 1e-12);
    }
}
