using System.Globalization;
using StudyPlatform.Statistics.Planning;

namespace StudyPlatform.Analysis.Planning;

/// <summary>The study's own tests as they are simulated.</summary>
public static class PowerTests
{
    /// <summary>The test in a world; its unit is people in each pair of methods.</summary>
    public static PlannedTest Of(PowerTest test, StudyWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return test switch
        {
            PowerTest.Pair => new PreferencePlan(world.Share),
            PowerTest.Ranking => new EqualAbilitiesPlan([LogOdds(world.Share), .. Enumerable.Repeat(0.0, world.Methods - 1)]),
            PowerTest.Accuracy => new GroupAccuracyPlan(world),
            PowerTest.AccuracyModel => new AccuracyPlan(
                LogOdds(world.Accuracy), [LogOdds(world.Accuracy + world.Difference) - LogOdds(world.Accuracy), .. Enumerable.Repeat(0.0, world.Methods - 1)], world.PersonDeviation, world.Guesses),
            _ => throw new ArgumentOutOfRangeException(nameof(test), test, "No such test."),
        };
    }

    /// <summary>The level at which the test is made: a pair's p-value has to pass the first step of Holm's correction.</summary>
    public static double Alpha(PowerTest test, StudyWorld world, double alpha)
    {
        ArgumentNullException.ThrowIfNull(world);
        return test is PowerTest.Pair or PowerTest.Accuracy ? alpha / world.Pairs : alpha;
    }

    /// <summary>The smallest effect of interest, in a sentence.</summary>
    public static string Effect(PowerTest test, StudyWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return test switch
        {
            PowerTest.Pair => $"{Percent(world.Share)} of the people given a pair choose the same method.",
            PowerTest.Ranking => $"One method is chosen over each of the others by {Percent(world.Share)} of people, the others are alike.",
            PowerTest.Accuracy => $"People who see one method guess right {Percent(world.Accuracy + world.Difference)} of the time, those who see the other {Percent(world.Accuracy)}; people differ by {Text(world.PersonDeviation)} log odds.",
            PowerTest.AccuracyModel => $"One method raises accuracy from {Percent(world.Accuracy)} to {Percent(world.Accuracy + world.Difference)}, the others are alike; people differ by {Text(world.PersonDeviation)} log odds.",
            _ => throw new ArgumentOutOfRangeException(nameof(test), test, "No such test."),
        };
    }

    internal static double LogOdds(double p) => Math.Log(p / (1 - p));

    private static string Percent(double share) => Text(100 * share) + " %";

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
