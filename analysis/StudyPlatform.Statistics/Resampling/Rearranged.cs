using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Randomness;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Resampling;

/// <summary>Evaluates a statistic over arrangements and counts its tails.</summary>
internal static class Rearranged
{
    // Statistics that differ by less, beside the largest of them, differ by rounding: they are ties.
    private const double TieTolerance = 1e-12;

    public static Outcome<PermutationResult> Test<TTarget>(
        Plan<TTarget> plan, Func<TTarget, double> statistic, Alternative alternative, ResamplingOptions options, CancellationToken cancellation)
    {
        // Place 0 is the observed arrangement; the others are all there are, or random ones.
        var values = new double[plan.Count ?? options.Replications + 1];
        Parallel.For(
            0, values.Length, new ParallelOptions { CancellationToken = cancellation }, plan.NewTarget,
            (place, _, target) =>
            {
                if (plan.Count is not null || place == 0)
                    plan.Arrange(plan.At(place), target);
                else
                    plan.Draw(RandomStream.For(options.Seed, (ulong)place), target);
                values[place] = statistic(target);
                return target;
            },
            _ => { });

        var undefined = values.Count(value => !double.IsFinite(value));
        if (undefined > 0)
            return new Refusal(RefusalKind.ImpossibleValue, $"The statistic is not a finite number in {undefined} of {values.Length} arrangements: choose one that always is.");
        var observed = values[0];
        var tie = TieTolerance * values.Max(Math.Abs);
        if (values.All(value => Math.Abs(value - observed) <= tie))
            return new Refusal(RefusalKind.NoVariation, "The statistic is the same in every arrangement: nothing can be tested with it.");

        var atLeast = values.Count(value => value >= observed - tie);
        var atMost = values.Count(value => value <= observed + tie);
        var (tail, doubled) = alternative switch
        {
            Alternative.Greater => (atLeast, 1),
            Alternative.Less => (atMost, 1),
            _ => (Math.Min(atLeast, atMost), 2),
        };
        return new PermutationResult(
            plan.Count is null ? PermutationMethod.MonteCarlo : PermutationMethod.Exact,
            alternative, plan.Units, observed, Math.Min(1, doubled * (double)tail / values.Length),
            plan.Count is null ? PInterval(tail - 1, options, doubled) : null, values.Length, options.Seed);
    }

    // Of the tail among all arrangements, from those that were drawn at random.
    private static Interval PInterval(int tail, ResamplingOptions options, int doubled)
    {
        var m = options.Replications;
        var half = (1 - options.Level) / 2;
        var lower = tail == 0 ? 0 : Beta.Quantile(half, tail, m - tail + 1);
        var upper = tail == m ? 1 : Beta.Quantile(1 - half, tail + 1, m - tail);
        return new Interval(Math.Min(1, doubled * lower), Math.Min(1, doubled * upper), options.Level, "Clopper–Pearson");
    }

    /// <summary>How the units of a test are arranged.</summary>
    /// <param name="Units">Number of units.</param>
    /// <param name="NewTarget">Room for one arrangement, one per thread.</param>
    /// <param name="Count">Number of all arrangements; null where they are too many.</param>
    /// <param name="At">The arrangement at a place; the observed one at place 0, others only where they are counted.</param>
    /// <param name="Draw">Puts a random arrangement into the room.</param>
    /// <param name="Arrange">Puts a given arrangement into the room.</param>
    internal sealed record Plan<TTarget>(
        int Units, Func<TTarget> NewTarget, int? Count, Func<int, int[]> At, Action<System.Random, TTarget> Draw, Action<int[], TTarget> Arrange);
}
