using StudyPlatform.Statistics.PairedComparisons;
using StudyPlatform.Statistics.Randomness;

namespace StudyPlatform.Statistics.Tests.PairedComparisons;

/// <summary>What must hold whatever the data.</summary>
public sealed class BradleyTerryLawsTests
{
    [Fact]
    public void A_new_order_of_the_competitors_changes_nothing_but_the_order()
    {
        for (var seed = 0UL; seed < 50; seed++)
        {
            var random = RandomStream.For(seed);
            var wins = Drawn(random, [0.8, 0.2, -0.3, 0, -0.7], 15);
            int[] order = [.. Enumerable.Range(0, 5).OrderBy(_ => random.NextDouble())];
            var moved = new long[5, 5];
            for (var i = 0; i < 5; i++)
            {
                for (var j = 0; j < 5; j++)
                    moved[i, j] = wins[order[i], order[j]];
            }

            var fit = Fit(wins);
            var again = Fit(moved, order);

            foreach (var ability in fit.Abilities)
            {
                var same = again.Abilities.Single(other => string.Equals(other.Name, ability.Name, StringComparison.Ordinal));
                Assert.Equal(ability.LogAbility, same.LogAbility, 1e-9);
                Assert.Equal(ability.StandardError, same.StandardError, 1e-9);
            }

            Assert.Equal(fit.EqualAbilities.Statistic, again.EqualAbilities.Statistic, 1e-8);
            Assert.Equal(fit.Fit!.Statistic, again.Fit!.Statistic, 1e-8);
        }
    }

    [Fact]
    public void Expected_wins_equal_observed_wins_and_log_abilities_add_up_to_0()
    {
        for (var seed = 0UL; seed < 50; seed++)
        {
            var wins = Drawn(RandomStream.For(seed, 1), [1, 0.5, 0, -1.5], 25);

            var fit = Fit(wins);

            Assert.Equal(0, fit.Abilities.Sum(ability => ability.LogAbility), 1e-10);
            for (var i = 0; i < 4; i++)
            {
                var expected = Enumerable.Range(0, 4).Where(j => j != i).Sum(j =>
                    (wins[i, j] + wins[j, i]) / (1 + Math.Exp(fit.Abilities[j].LogAbility - fit.Abilities[i].LogAbility)));
                Assert.Equal(fit.Abilities[i].Chosen, expected, 1e-7);
            }
        }
    }

    [Fact]
    public void Turning_every_answer_round_turns_every_sign_round()
    {
        var wins = Drawn(RandomStream.For(7), [1, 0.5, 0, -1.5], 25);
        var turned = new long[4, 4];
        for (var i = 0; i < 4; i++)
        {
            for (var j = 0; j < 4; j++)
                turned[i, j] = wins[j, i];
        }

        var (fit, other) = (Fit(wins), Fit(turned));

        for (var i = 0; i < 4; i++)
            Assert.Equal(fit.Abilities[i].LogAbility, -other.Abilities[i].LogAbility, 1e-9);
    }

    [Fact]
    public void Four_times_the_answers_halve_the_standard_errors()
    {
        var wins = Drawn(RandomStream.For(8), [0.4, 0, -0.4], 30);
        var more = (long[,])wins.Clone();
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
                more[i, j] *= 4;
        }

        var (fit, other) = (Fit(wins), Fit(more));

        Assert.Equal(fit.Abilities[0].LogAbility, other.Abilities[0].LogAbility, 1e-9);
        Assert.Equal(fit.Abilities[0].StandardError / 2, other.Abilities[0].StandardError, 1e-9);
        Assert.Equal(4 * fit.EqualAbilities.Statistic, other.EqualAbilities.Statistic, 1e-7);
    }

    [Fact]
    public void Two_competitors_are_the_log_odds_of_their_answers()
    {
        var fit = Fit(new long[,] { { 0, 14 }, { 6, 0 } });

        Assert.Equal(Math.Log(14.0 / 6), fit.Contrasts[0].Difference, 1e-10);
        Assert.Equal(Math.Sqrt(1.0 / 14 + 1.0 / 6), fit.Contrasts[0].StandardError, 1e-10);
        Assert.Equal(0.7, fit.Contrasts[0].ChosenOverSecond.Value, 1e-10);
    }

    [Fact]
    public void The_variance_of_a_contrast_follows_from_the_covariance()
    {
        var fit = Fit(Drawn(RandomStream.For(9), [0.4, 0, -0.4, 0.1], 30));

        var variance = fit.Covariance.Variance(1, 0, -1, 0);

        Assert.Equal(fit.Contrasts[1].StandardError, Math.Sqrt(variance), 1e-12);
        Assert.Equal(0, fit.Covariance.Variance(1, 1, 1, 1), 1e-12);
    }

    /// <summary>200 people per pair: at 20 the likelihood ratio is known to exceed its chi-square by a little.</summary>
    [Fact]
    public void Under_equal_abilities_p_is_uniform_over_10_000_studies()
    {
        var p = new double[10_000];

        Parallel.For(0, p.Length, study => p[study] = Fit(Drawn(RandomStream.For(2023, (ulong)study), new double[6], 200)).EqualAbilities.P);

        Assert.InRange(KolmogorovSmirnov.P(p), 0.01, 1);
    }

    [Fact]
    public void Where_the_model_holds_its_fit_is_uniform_too()
    {
        var p = new double[5_000];

        Parallel.For(0, p.Length, study => p[study] = Fit(Drawn(RandomStream.For(2024, (ulong)study), [0.5, 0.2, 0, -0.7], 300)).Fit!.P);

        Assert.InRange(KolmogorovSmirnov.P(p), 0.01, 1);
    }

    internal static long[,] Drawn(System.Random random, double[] abilities, int perPair)
    {
        var wins = new long[abilities.Length, abilities.Length];
        for (var i = 0; i < abilities.Length; i++)
        {
            for (var j = i + 1; j < abilities.Length; j++)
            {
                var probability = 1 / (1 + Math.Exp(abilities[j] - abilities[i]));
                for (var person = 0; person < perPair; person++)
                    wins[i, j] += random.NextDouble() < probability ? 1 : 0;
                wins[j, i] = perPair - wins[i, j];
            }
        }

        return wins;
    }

    private static BradleyTerryFit Fit(long[,] wins, int[]? names = null) =>
        WinsTable.Of([.. (names ?? [.. Enumerable.Range(0, wins.GetLength(0))]).Select(name => $"m{name}")], wins)
            .Then(table => BradleyTerry.Fit(table)).Require();
}
