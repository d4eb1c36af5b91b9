using StudyPlatform.Statistics.Logistic;

namespace StudyPlatform.Statistics.Tests.Logistic;

public sealed class GaussHermiteTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(25)]
    [InlineData(101)]
    public void The_rule_has_the_normal_moments_up_to_its_degree(int points)
    {
        var (nodes, weights) = GaussHermite.Rule(points);

        // E Z^m is 1·3·…·(m − 1) for even m and 0 for odd m.
        var moment = 1.0;
        for (var m = 0; m < Math.Min(2 * points, 40); m += 2)
        {
            if (m > 0)
                moment *= m - 1;
            Assert.Equal(1, nodes.Zip(weights, (node, weight) => weight * Math.Pow(node, m) / moment).Sum(), 1e-12);
            Assert.Equal(0, nodes.Zip(weights, (node, weight) => weight * Math.Pow(node, m + 1) / moment).Sum(), 1e-11);
        }
    }

    [Fact]
    public void Three_points_are_the_textbook_ones()
    {
        var (nodes, weights) = GaussHermite.Rule(3);

        Assert.Equal([Math.Sqrt(3), 0, -Math.Sqrt(3)], nodes, (expected, actual) => Math.Abs(expected - actual) < 1e-14);
        Assert.Equal([1.0 / 6, 2.0 / 3, 1.0 / 6], weights, (expected, actual) => Math.Abs(expected - actual) < 1e-14);
    }

    [Fact]
    public void The_mean_of_a_logistic_over_a_normal_agrees_with_the_trapezoidal_rule()
    {
        var (nodes, weights) = GaussHermite.Rule(101);

        foreach (var (logOdds, sigma) in new[] { (0.3, 0.5), (-1.2, 1.0), (2.0, 1.5) })
        {
            var (mean, _, _) = Marginal.Mean(logOdds, sigma);
            Assert.Equal(nodes.Zip(weights, (node, weight) => weight * Linear.Logistic(logOdds + sigma * node)).Sum(), mean, 1e-10);
        }
    }
}
