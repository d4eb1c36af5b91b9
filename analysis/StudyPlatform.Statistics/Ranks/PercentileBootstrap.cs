using MathNet.Numerics.Random;
using StudyPlatform.Statistics.Randomness;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Ranks;

/// <summary>Percentile intervals (Efron 1979) of rank effect sizes.</summary>
internal static class PercentileBootstrap
{
    private const int FewestReplications = 100;

    public static Refusal? Check(BootstrapOptions options)
    {
        if (options.Replications != 0 && options.Replications < FewestReplications)
            return new Refusal(RefusalKind.WrongOption, $"{options.Replications} bootstrap replications are too few for an interval: choose {FewestReplications} or more, or 0 for none.");
        return Sample.CheckLevel(options.Level);
    }

    /// <param name="options">Checked before.</param>
    /// <param name="replicate">The effect of data drawn again; null where such data have none, which is left out.</param>
    /// <param name="warnings">Told where there is no interval.</param>
    public static Interval? Interval(BootstrapOptions options, Func<RandomSource, double?> replicate, List<Warning> warnings)
    {
        var effects = new List<double>();
        for (var i = 0; i < options.Replications; i++)
        {
            if (replicate(RandomStream.For(options.Seed, (ulong)i)) is { } effect)
                effects.Add(effect);
        }

        if (effects.Count < FewestReplications)
        {
            warnings.Add(new Warning(WarningKind.NoInterval, "The effect size has no bootstrap interval: it was not asked for, or the data drawn again hardly ever vary."));
            return null;
        }

        effects.Sort();
        return new Interval(
            Quantile(effects, (1 - options.Level) / 2),
            Quantile(effects, (1 + options.Level) / 2),
            options.Level,
            $"percentile bootstrap, {options.Replications} replications, seed {options.Seed}");
    }

    // Type 7 of Hyndman and Fan (1996).
    private static double Quantile(List<double> sorted, double probability)
    {
        var at = probability * (sorted.Count - 1);
        var below = (int)at;
        return below + 1 < sorted.Count ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]) : sorted[^1];
    }
}
