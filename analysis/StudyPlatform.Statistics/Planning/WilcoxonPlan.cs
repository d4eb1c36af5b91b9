using MathNet.Numerics.Distributions;
using StudyPlatform.Statistics.Ranks;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Planning;

/// <summary>The two-sided Wilcoxon signed-rank test of n pairs.</summary>
/// <param name="description">The assumed world in words.</param>
/// <param name="difference">Draws the difference of a pair.</param>
public sealed class WilcoxonPlan(string description, Func<System.Random, double> difference) : PlannedTest
{
    /// <summary>Normal differences with a mean other than 0, in standard deviations of the differences.</summary>
    public static WilcoxonPlan NormalShift(double shift) =>
        new($"normal differences, mean {shift:0.###} standard deviations", random => Normal.Sample(random, shift, 1));

    public override string Description => $"Wilcoxon signed rank, {description}";

    public override string Unit => "pairs";

    public override Outcome<double> Simulate(System.Random random, int n)
    {
        var differences = new double[n];
        for (var i = 0; i < n; i++)
            differences[i] = difference(random);
        return WilcoxonSignedRank.Test(differences).Then<double>(result => result.P);
    }
}
