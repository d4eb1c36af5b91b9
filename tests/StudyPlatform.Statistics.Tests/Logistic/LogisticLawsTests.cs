using StudyPlatform.Statistics.Logistic;
using StudyPlatform.Statistics.Randomness;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Tests.Logistic;

/// <summary>What must hold whatever the data.</summary>
public sealed class LogisticLawsTests
{
    [Fact]
    public void The_order_of_the_rows_makes_no_difference()
    {
        var study = SimulatedGuesses.Of(11, perCell: 5, sigma: 0.8);
        int[] order = [.. Enumerable.Range(0, study.Right.Count)];
        RandomOrder(order);

        var mixed = MixedLogisticRegression.Fit(study.Data).Require();
        var again = MixedLogisticRegression.Fit(new GuessData(
            [.. order.Select(row => study.Right[row])], [.. order.Select(row => study.Person[row])],
            [new ModelTerm.Pair("method", [.. order.Select(row => study.First[row])], [.. order.Select(row => study.Second[row])], SimulatedGuesses.Methods)])).Require();

        AssertSame(mixed, again);
    }

    [Fact]
    public void Which_of_the_pair_comes_first_and_the_order_of_the_levels_make_no_difference()
    {
        var study = SimulatedGuesses.Of(12, perCell: 5, sigma: 0.8);

        var mixed = MixedLogisticRegression.Fit(study.Data).Require();
        var turned = MixedLogisticRegression.Fit(study.With(
            new ModelTerm.Pair("method", study.Second, study.First, [.. SimulatedGuesses.Methods.Reverse()]))).Require();

        foreach (var level in mixed.Levels)
        {
            var same = turned.Levels.Single(other => string.Equals(other.Level, level.Level, StringComparison.Ordinal));
            Assert.Equal(level.Effect, same.Effect, 1e-7);
            Assert.Equal(level.StandardError, same.StandardError, 1e-7);
            Assert.Equal(level.MarginalProbability!.Value, same.MarginalProbability!.Value, 1e-8);
        }

        Assert.Equal(mixed.Terms[0].Test.Statistic, turned.Terms[0].Test.Statistic, 1e-5);
        Assert.Equal(0, mixed.Levels.Sum(level => level.Effect), 1e-10);
    }

    [Fact]
    public void Swapping_right_and_wrong_turns_every_sign_round()
    {
        var study = SimulatedGuesses.Of(13, perCell: 5, sigma: 0.8);

        var mixed = MixedLogisticRegression.Fit(study.Data).Require();
        var turned = MixedLogisticRegression.Fit(study.Data with { Right = [.. study.Right.Select(right => !right)] }).Require();

        for (var i = 0; i < mixed.Coefficients.Count; i++)
            Assert.Equal(mixed.Coefficients[i].Estimate, -turned.Coefficients[i].Estimate, 1e-7);
        Assert.Equal(mixed.LogLikelihood, turned.LogLikelihood, 1e-8);
    }

    [Fact]
    public void Repeating_every_guess_deceives_the_model_but_not_the_cluster_robust_covariance()
    {
        var study = SimulatedGuesses.Of(14, perCell: 4, sigma: 0.8);
        var twice = new GuessData(
            [.. study.Right, .. study.Right], [.. study.Person, .. study.Person],
            [new ModelTerm.Pair("method", [.. study.First, .. study.First], [.. study.Second, .. study.Second], SimulatedGuesses.Methods)]);

        foreach (var (method, ratio) in new[] { (ClusterCovariance.ModelBased, 2.0), (ClusterCovariance.CR0, 1.0), (ClusterCovariance.CR1, 1.0) })
        {
            var once = LogisticRegression.Fit(study.Data, new LogisticOptions(Covariance: method)).Require();
            var doubled = LogisticRegression.Fit(twice, new LogisticOptions(Covariance: method)).Require();

            Assert.Equal(once.Coefficients[1].Estimate, doubled.Coefficients[1].Estimate, 1e-9);
            Assert.Equal(once.Covariance[1, 1] / ratio, doubled.Covariance[1, 1], 1e-9);
        }
    }

    [Fact]
    public void The_named_factors_of_the_robust_covariance_are_what_they_say()
    {
        var study = SimulatedGuesses.Of(15, perCell: 2, sigma: 0.8);
        double Variance(ClusterCovariance method) => LogisticRegression.Fit(study.Data, new LogisticOptions(Covariance: method)).Require().Covariance[2, 2];
        double persons = 60, guesses = 300, coefficients = 6;

        var plain = Variance(ClusterCovariance.CR0);

        Assert.Equal(plain * persons / (persons - 1), Variance(ClusterCovariance.CR1), 1e-12);
        Assert.Equal(plain * persons / (persons - 1) * (guesses - 1) / (guesses - coefficients), Variance(ClusterCovariance.CR1S), 1e-12);
    }

    [Fact]
    public void Guesses_spread_more_evenly_than_chance_put_the_deviation_at_its_edge()
    {
        // Everybody is right in exactly two of four guesses: less than binomial variance.
        var data = new GuessData(
            [.. Enumerable.Range(0, 80).Select(i => i % 2 == 0)], [.. Enumerable.Range(0, 80).Select(i => $"p{i / 4}")],
            [new ModelTerm.Factor("order", [.. Enumerable.Range(0, 80).Select(i => i / 4 % 2 == 0 ? "ab" : "ba")])]);

        var fit = MixedLogisticRegression.Fit(data).Require();

        Assert.Equal(0, fit.PersonIntercept.StandardDeviation);
        Assert.Equal(1, fit.PersonIntercept.AgainstNone.P);
        Assert.Null(fit.PersonIntercept.Interval);
        Assert.Contains(fit.Warnings, warning => warning.Kind == WarningKind.Boundary);
        Assert.Equal(fit.Levels[0].Probability.Value, fit.Levels[0].MarginalProbability!.Value, 1e-12);
    }

    [Fact]
    public void Averaging_over_persons_draws_a_probability_towards_one_half()
    {
        var fit = MixedLogisticRegression.Fit(SimulatedGuesses.Of(16, perCell: 10, sigma: 1.5).Data).Require();

        Assert.All(fit.Levels, level =>
        {
            Assert.InRange(level.MarginalProbability!.Value, level.MarginalProbability.Interval!.Lower, level.MarginalProbability.Interval.Upper);
            Assert.True(Math.Abs(level.MarginalProbability.Value - 0.5) < Math.Abs(level.Probability.Value - 0.5));
        });
    }

    [Fact]
    public void The_truth_is_recovered_from_many_persons()
    {
        var fit = MixedLogisticRegression.Fit(SimulatedGuesses.Of(17, perCell: 300, sigma: 1).Data).Require();

        double[] truth = [0.4, 0.1, 0, -0.2, -0.4, 0.1];
        Assert.All(fit.Levels.Zip(truth), pair => Assert.InRange(pair.First.Effect - pair.Second, -3.5 * pair.First.StandardError, 3.5 * pair.First.StandardError));
        Assert.InRange(fit.PersonIntercept.StandardDeviation, 1 - 3.5 * fit.PersonIntercept.StandardError!.Value, 1 + 3.5 * fit.PersonIntercept.StandardError.Value);
    }

    [Fact]
    public void Where_methods_do_not_differ_the_Wald_test_is_uniform()
    {
        var p = new double[500];

        Parallel.For(0, p.Length, study =>
            p[study] = MixedLogisticRegression.Fit(SimulatedGuesses.Of(1_000 + (ulong)study, 20, 0.8, new double[6]).Data, new MixedLogisticOptions(Points: 9))
                .Require().Terms[0].Test.P);

        Assert.InRange(KolmogorovSmirnov.P(p), 0.01, 1);
    }

    [Fact]
    public void Where_persons_do_not_differ_half_of_the_statistics_are_0_and_p_below_one_half_is_uniform()
    {
        var p = new double[1_000];

        Parallel.For(0, p.Length, study =>
            p[study] = MixedLogisticRegression.Fit(SimulatedGuesses.Of(9_000 + (ulong)study, 20, 0).Data, new MixedLogisticOptions(Points: 9))
                .Require().PersonIntercept.AgainstNone.P);

        var positive = p.Where(value => value < 1).ToArray();
        // The share at the edge exceeds one half by a little in finite samples; ± 6 standard errors and that little.
        Assert.InRange(positive.Length, 370, 560);
        Assert.InRange(KolmogorovSmirnov.P([.. positive.Select(value => 2 * value)]), 0.01, 1);
    }

    private static void AssertSame(MixedLogisticFit expected, MixedLogisticFit actual)
    {
        for (var i = 0; i < expected.Coefficients.Count; i++)
        {
            Assert.Equal(expected.Coefficients[i].Estimate, actual.Coefficients[i].Estimate, 1e-7);
            Assert.Equal(expected.Coefficients[i].StandardError, actual.Coefficients[i].StandardError, 1e-7);
        }

        Assert.Equal(expected.PersonIntercept.StandardDeviation, actual.PersonIntercept.StandardDeviation, 1e-7);
        Assert.Equal(expected.LogLikelihood, actual.LogLikelihood, 1e-9);
    }

    private static void RandomOrder(int[] order)
    {
        var random = RandomStream.For(99);
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = random.Next(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }
    }
}
