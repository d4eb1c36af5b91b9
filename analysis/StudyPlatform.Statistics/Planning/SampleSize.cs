using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Planning;

/// <summary>The smallest number of units whose simulated power reaches a target.</summary>
public static class SampleSize
{
    /// <summary>The search stops here unless told otherwise.</summary>
    public const int DefaultLargest = 10_000;

    /// <param name="test">The test and the assumed effect.</param>
    /// <param name="target">The wanted power, in (0, 1).</param>
    /// <param name="options">Significance level, number of studies, seed; every number of units is tried with the same seed.</param>
    /// <param name="largest">The search does not look beyond this.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <remarks>
    /// Doubling, then bisection, which takes power to grow with n. For tests of counts (the exact binomial test) it
    /// grows in saw teeth: the n found reaches the target and n − 1 does not, but some smaller or larger n may lie on
    /// the other side of it.
    /// </remarks>
    /// <returns>Refused with <see cref="RefusalKind.NotConverged"/> where even <paramref name="largest"/> is not enough.</returns>
    public static Outcome<SampleSizeResult> Find(
        PlannedTest test, double target, PowerOptions? options = null, int largest = DefaultLargest, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(test);
        options ??= new PowerOptions();
        if (target is not (> 0 and < 1))
            return new Refusal(RefusalKind.WrongOption, $"The target power {target} is not between 0 and 1: give for example 0.8.");
        if (largest < test.FewestUnits)
            return new Refusal(RefusalKind.WrongOption, $"The largest number of {test.Unit} is {largest}, and this test needs at least {test.FewestUnits}.");

        var tried = new SortedDictionary<int, PowerEstimate>();
        int below = test.FewestUnits - 1, enough = test.FewestUnits;
        while (true)
        {
            if (Try(enough) is { } impossible)
                return impossible;
            if (tried[enough].Power >= target)
                break;
            if (enough == largest)
            {
                return new Refusal(
                    RefusalKind.NotConverged,
                    $"{largest} {test.Unit} reach a power of {tried[enough].Power:0.000}, not {target}: raise the largest number, or look for a larger effect.");
            }

            below = enough;
            enough = Math.Min(largest, enough > largest / 2 ? largest : enough * 2);
        }

        while (enough - below > 1)
        {
            var middle = below + (enough - below) / 2;
            if (Try(middle) is { } refusal)
                return refusal;
            if (tried[middle].Power >= target)
                enough = middle;
            else
                below = middle;
        }

        return new SampleSizeResult(target, tried[enough], [.. tried.Values]);

        Refusal? Try(int n)
        {
            var outcome = PowerSimulation.Estimate(test, n, options, cancellation);
            if (outcome is Outcome<PowerEstimate>.Refused refused)
                return refused.Reason;
            tried[n] = outcome.Require();
            return null;
        }
    }
}
