using MathNet.Numerics.Random;
using StudyPlatform.Statistics.Randomness;

namespace StudyPlatform.Statistics.Tests.Ranks;

/// <summary>Seeded studies in which nothing has an effect.</summary>
internal static class Simulated
{
    public const int Studies = 10_000;

    public static double[] Normal(RandomSource random, int n)
    {
        var values = new double[n];
        MathNet.Numerics.Distributions.Normal.Samples(random, values, 0, 1);
        return values;
    }

    /// <summary>The p-value of each study.</summary>
    public static double[] P(ulong seed, Func<RandomSource, double> study)
    {
        var p = new double[Studies];
        for (var i = 0; i < Studies; i++)
            p[i] = study(RandomStream.For(seed, (ulong)i));
        return p;
    }
}
