using StudyPlatform.Explain.Attribution;
using StudyPlatform.Explain.Attribution.Superpixels;
using StudyPlatform.Domain.Randomness;

namespace StudyPlatform.Explain.Tests.Attribution;

public sealed class ShapleyTests
{
    [Fact]
    public void Exact_values_are_the_mean_gain_over_all_orders_of_arrival()
    {
        var random = new SeededRandom(1);
        var game = Game(4, random);

        var shapley = ExactShapley.Of(4, game);

        var expected = new double[4];
        foreach (var order in Permutations([0, 1, 2, 3]))
        {
            var coalition = 0;
            foreach (var player in order)
            {
                expected[player] += (game[coalition | 1 << player] - game[coalition]) / 24;
                coalition |= 1 << player;
            }
        }

        AssertClose(expected, shapley, 1e-12);
    }

    [Fact]
    public void The_glove_game_has_its_known_values()
    {
        // One left glove (player 0) and two right ones: a pair is worth 1.
        var shapley = ExactShapley.Of(3, [0, 0, 0, 1, 0, 1, 0, 1]);

        AssertClose([2.0 / 3, 1.0 / 6, 1.0 / 6], shapley, 1e-15);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(10)]
    public void The_kernel_form_over_all_coalitions_equals_exact_values(int players)
    {
        var game = Game(players, new SeededRandom(2));
        var design = CoalitionDesign.Enumerate(players);

        var shapley = ShapleyRegression.Solve(design, Values(design, game));

        AssertClose(ExactShapley.Of(players, game), shapley, 1e-6);
    }

    [Theory]
    [InlineData(4, 1000)]
    [InlineData(5, 1000)]
    [InlineData(6, 62)]
    public void A_budget_that_covers_all_coalitions_equals_exact_values(int players, int budget)
    {
        var game = Game(players, new SeededRandom(3));
        var design = CoalitionDesign.Sample(players, budget + 2, new SeededRandom(1));

        var shapley = ShapleyRegression.Solve(design, Values(design, game));

        Assert.True(design.Exact);
        AssertClose(ExactShapley.Of(players, game), shapley, 1e-6);
    }

    [Fact]
    public void A_sample_of_coalitions_comes_close_and_adds_up()
    {
        const int players = 14;
        var game = Game(players, new SeededRandom(4));
        var exact = ExactShapley.Of(players, game);

        var design = CoalitionDesign.Sample(players, 4000, new SeededRandom(1));
        var shapley = ShapleyRegression.Solve(design, Values(design, game));

        Assert.False(design.Exact);
        Assert.InRange(design.Coalitions.Count, 3990, 4000);
        Assert.Equal(game[^1] - game[0], shapley.Sum(), 1e-9);
        var error = Math.Sqrt(exact.Zip(shapley, (e, s) => (e - s) * (e - s)).Sum() / exact.Sum(e => e * e));
        Assert.InRange(error, 0, 0.1);
    }

    [Fact]
    public void An_additive_game_is_recovered_from_any_sample()
    {
        const int players = 30;
        var random = new SeededRandom(5);
        var worth = Enumerable.Range(0, players).Select(_ => random.NextGaussian()).ToArray();
        var design = CoalitionDesign.Sample(players, 300, random);
        var values = new double[design.Coalitions.Count];
        for (var row = 0; row < values.Length; row++)
            values[row] = 0.5 + worth.Select((w, i) => design.Coalitions[row][i] * w).Sum();

        AssertClose(worth, ShapleyRegression.Solve(design, values), 1e-9);
    }

    [Fact]
    public void Coalitions_are_drawn_in_complementary_pairs()
    {
        var coalitions = CoalitionDesign.Sample(20, 200, new SeededRandom(6)).Coalitions;

        for (var row = 2; row < coalitions.Count; row += 2)
        {
            for (var i = 0; i < 20; i++)
                Assert.Equal(1, coalitions[row][i] + coalitions[row + 1][i]);
        }
    }

    /// <summary>A value for every coalition: main effects, pair effects and noise.</summary>
    private static double[] Game(int players, SeededRandom random)
    {
        var main = Enumerable.Range(0, players).Select(_ => random.NextGaussian()).ToArray();
        var pair = Enumerable.Range(0, players * players).Select(_ => random.NextGaussian() * 0.3).ToArray();
        return [.. Enumerable.Range(0, 1 << players).Select(coalition =>
        {
            var members = Enumerable.Range(0, players).Where(i => (coalition >> i & 1) != 0).ToArray();
            return members.Sum(i => main[i] + members.Sum(j => pair[i * players + j])) + 0.2 * random.NextGaussian();
        })];
    }

    private static double[] Values(CoalitionDesign design, double[] game)
    {
        var values = new double[design.Coalitions.Count];
        for (var row = 0; row < values.Length; row++)
        {
            var coalition = 0;
            for (var i = 0; i < design.Coalitions.Segments; i++)
                coalition |= design.Coalitions[row][i] << i;
            values[row] = game[coalition];
        }

        return values;
    }

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length == 0
        ? [[]]
        : items.SelectMany(first => Permutations([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));

    private static void AssertClose(double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], tolerance);
    }
}
