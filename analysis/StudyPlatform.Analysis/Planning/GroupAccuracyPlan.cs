using MathNet.Numerics.Distributions;
using StudyPlatform.Statistics.Planning;
using StudyPlatform.Statistics.Ranks;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Planning;

/// <summary>
/// Mann–Whitney U of accuracy between the people who saw one method of a pair without the other, and those who saw the
/// other without the one: as the report tests it. Each group holds the people of (methods − 2) pairs.
/// </summary>
internal sealed class GroupAccuracyPlan(StudyWorld world) : PlannedTest
{
    public override string Description => $"Mann–Whitney U of accuracy, two of {world.Methods} methods, {world.Guesses} guesses: {PowerTests.Effect(PowerTest.Accuracy, world)}";

    public override string Unit => "people per pair";

    public override int FewestUnits => 1;

    public override Outcome<double> Simulate(System.Random random, int n) =>
        MannWhitneyU.Test(Group(random, n, world.Accuracy + world.Difference), Group(random, n, world.Accuracy)).Then<double>(result => result.P);

    public override Refusal? Check() =>
        world.Methods < 3 ? new Refusal(RefusalKind.OneGroup, "With fewer than three methods everyone sees the same pair: there is nobody to compare.") : null;

    private double[] Group(System.Random random, int n, double accuracy)
    {
        var values = new double[n * (world.Methods - 2)];
        for (var person = 0; person < values.Length; person++)
        {
            var probability = 1 / (1 + Math.Exp(-PowerTests.LogOdds(accuracy) - (world.PersonDeviation > 0 ? Normal.Sample(random, 0, world.PersonDeviation) : 0)));
            for (var guess = 0; guess < world.Guesses; guess++)
                values[person] += random.NextDouble() < probability ? 1 : 0;
        }

        return values;
    }
}
