using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Planning;
using StudyPlatform.Statistics.Proportions;
using StudyPlatform.Statistics.Randomness;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Tests.Planning;

public sealed class PowerTests
{
    [Theory]
    [InlineData(20, 0.7)]
    [InlineData(50, 0.65)]
    [InlineData(100, 0.5)]
    public void The_power_of_the_binomial_test_is_the_one_that_can_be_added_up(int n, double share)
    {
        var exact = Enumerable.Range(0, n + 1)
            .Where(chosen => BinomialTest.Test(chosen, n).Require().P <= 0.05)
            .Sum(chosen => Math.Exp(Binomial.LogPmf(chosen, n, share)));

        var estimate = PowerSimulation.Estimate(new PreferencePlan(share), n, new PowerOptions(Studies: 10_000, Level: 0.999)).Require();

        Assert.InRange(exact, estimate.Interval.Lower, estimate.Interval.Upper);
        Assert.InRange(estimate.Interval.Upper - estimate.Interval.Lower, 0, 0.035);
        Assert.Equal(0, estimate.Refused);
    }

    [Fact]
    public void The_test_of_equal_abilities_has_the_power_of_its_noncentral_chi_square()
    {
        double[] abilities = [0.5, 0.2, -0.1, -0.6];
        const int N = 20;
        // Noncentrality: the likelihood ratio of the expected answers.
        var noncentrality = 0.0;
        for (var i = 0; i < 4; i++)
        {
            for (var j = 0; j < 4; j++)
            {
                var p = 1 / (1 + Math.Exp(abilities[j] - abilities[i]));
                noncentrality += i == j ? 0 : 2 * N * p * Math.Log(2 * p);
            }
        }

        const double Critical = 7.814727903251179;
        // A noncentral chi-square is a Poisson mixture of central ones.
        var power = Enumerable.Range(0, 200).Sum(k =>
            Math.Exp(-noncentrality / 2 + k * Math.Log(noncentrality / 2) - Enumerable.Range(1, k).Sum(i => Math.Log(i))) * ChiSquared.UpperTail(Critical, 3 + 2 * k));

        var estimate = PowerSimulation.Estimate(new EqualAbilitiesPlan(abilities), N, new PowerOptions(Studies: 4_000)).Require();

        Assert.InRange(power, 0.5, 0.99);
        Assert.InRange(estimate.Power, power - 0.04, power + 0.04);
    }

    [Fact]
    public void The_mixed_model_rejects_at_its_level_under_the_null_and_often_under_a_large_effect()
    {
        var options = new PowerOptions(Studies: 200, Level: 0.999);

        var none = PowerSimulation.Estimate(new AccuracyPlan(0.3, [0, 0, 0, 0], 0.8), 15, options).Require();
        var large = PowerSimulation.Estimate(new AccuracyPlan(0.3, [0.7, 0, 0, -0.7], 0.8), 15, options).Require();

        Assert.InRange(none.Interval.Lower, 0, 0.05);
        Assert.InRange(none.Power, 0, 0.12);
        Assert.InRange(large.Power, 0.8, 1);
    }

    [Fact]
    public void Rank_tests_come_close_to_the_power_of_t_tests()
    {
        var options = new PowerOptions(Studies: 2_000);

        // Shift 0.8, n = 26 per group: t has power .807; the asymptotic relative efficiency is 3/π. Paired shift 0.5, n = 34: t has .808.
        var groups = PowerSimulation.Estimate(MannWhitneyPlan.NormalShift(0.8), 26, options).Require();
        var pairs = PowerSimulation.Estimate(WilcoxonPlan.NormalShift(0.5), 34, options).Require();

        Assert.InRange(groups.Power, 0.74, 0.82);
        Assert.InRange(pairs.Power, 0.74, 0.82);
    }

    [Fact]
    public void The_result_is_that_of_the_studies_one_after_the_other()
    {
        var test = new PreferencePlan(0.7);

        var estimate = PowerSimulation.Estimate(test, 25, new PowerOptions(Studies: 500, Seed: 42)).Require();

        var alone = Enumerable.Range(0, 500).Count(study => test.Simulate(RandomStream.For(42, (ulong)study), 25).Require() <= 0.05);
        Assert.Equal(alone, estimate.Rejections);
    }

    [Fact]
    public void The_smallest_number_reaches_the_target_and_one_fewer_does_not()
    {
        var result = SampleSize.Find(new PreferencePlan(0.7), 0.8, new PowerOptions(Studies: 4_000)).Require();

        // By adding up the binomial distribution, the power first exceeds 0.8 at n = 49 (0.8100), again at 51 and 52, and from 54 on.
        Assert.InRange(result.Found.N, 44, 54);
        Assert.True(result.Found.Power >= 0.8);
        Assert.True(result.Tried.Single(tried => tried.N == result.Found.N - 1).Power < 0.8);
        Assert.Equal(result.Tried.OrderBy(tried => tried.N), result.Tried);
    }

    [Fact]
    public void A_power_that_the_largest_number_does_not_reach_is_refused_with_what_it_reaches()
    {
        var reason = Reason(SampleSize.Find(new PreferencePlan(0.51), 0.9, new PowerOptions(Studies: 200), largest: 40));

        Assert.Equal(RefusalKind.NotConverged, reason.Kind);
        Assert.StartsWith("40 people per pair reach a power of 0.", reason.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Studies_that_the_test_refuses_count_as_showing_nothing()
    {
        // One person per pair: somebody nearly always wins throughout.
        var estimate = PowerSimulation.Estimate(new EqualAbilitiesPlan([2, 0, -2]), 1, new PowerOptions(Studies: 500)).Require();

        Assert.InRange(estimate.Refused, 400, 499);
        Assert.InRange(estimate.Rejections, 0, 500 - estimate.Refused);
    }

    [Fact]
    public void Where_every_study_is_refused_the_reason_is_passed_on()
    {
        var reason = Reason(PowerSimulation.Estimate(new EqualAbilitiesPlan([50, -50]), 5, new PowerOptions(Studies: 100)));

        Assert.Equal(RefusalKind.Separation, reason.Kind);
    }

    [Fact]
    public void Impossible_worlds_and_options_are_refused_by_name()
    {
        Assert.Equal(RefusalKind.WrongOption, Reason(PowerSimulation.Estimate(new PreferencePlan(1), 10)).Kind);
        Assert.Equal(RefusalKind.OneGroup, Reason(PowerSimulation.Estimate(new EqualAbilitiesPlan([0]), 10)).Kind);
        Assert.Equal(RefusalKind.ImpossibleValue, Reason(PowerSimulation.Estimate(new EqualAbilitiesPlan([0, double.NaN]), 10)).Kind);
        Assert.Equal(RefusalKind.OneGroup, Reason(PowerSimulation.Estimate(new AccuracyPlan(0, [0, 0], 1), 10)).Kind);
        Assert.Equal(RefusalKind.TooFewRows, Reason(PowerSimulation.Estimate(new AccuracyPlan(0, [0, 0, 0], 1, guesses: 1), 10)).Kind);
        Assert.Equal(RefusalKind.TooFewRows, Reason(PowerSimulation.Estimate(MannWhitneyPlan.NormalShift(1), 1)).Kind);
        Assert.Equal(RefusalKind.WrongOption, Reason(PowerSimulation.Estimate(new PreferencePlan(0.6), 10, new PowerOptions(Alpha: 1))).Kind);
        Assert.Equal(RefusalKind.WrongOption, Reason(PowerSimulation.Estimate(new PreferencePlan(0.6), 10, new PowerOptions(Studies: 10))).Kind);
        Assert.Equal(RefusalKind.WrongOption, Reason(SampleSize.Find(new PreferencePlan(0.6), 1)).Kind);
    }

    private static Refusal Reason<T>(Outcome<T> outcome)
        where T : notnull => Assert.IsType<Outcome<T>.Refused>(outcome).Reason;
}
