using MathNet.Numerics.Distributions;
using StudyPlatform.Statistics.Ranks;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Planning;

/// <summary>The two-sided Mann–Whitney test of two groups of n.</summary>
/// <param name="description">The assumed world in words.</param>
/// <param name="first">Draws a value of the first group.</param>
/// <param name="second">Draws a value of the second group.</param>
public sealed class MannWhitneyPlan(string description, Func<System.Random, double> first, Func<System.Random, double> second) : PlannedTest
{
    /// <summary>Normal values with a shift between the groups, in standard deviations.</summary>
    public static MannWhitneyPlan NormalShift(double shift) => new(
        $"normal values, shift {shift:0.###} standard deviations",
        random => Normal.Sample(random, shift, 1), random => Normal.Sample(random, 0, 1));

    public override string Description => $"Mann–Whitney, {description}";

    public override string Unit => "people per group";

    public override Outcome<double> Simulate(System.Random random, int n)
    {
        double[] a = new double[n], b = new double[n];
        for (var i = 0; i < n; i++)
        {
            a[i] = first(random);
            b[i] = second(random);
        }

        return MannWhitneyU.Test(a, b).Then<double>(result => result.P);
    }
}
