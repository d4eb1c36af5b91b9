using StudyPlatform.Statistics.Proportions;
using StudyPlatform.Statistics.Randomness;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Planning;

/// <summary>Power by simulation of whole studies, with an interval for the finite number of them.</summary>
public static class PowerSimulation
{
    /// <param name="test">The test and the assumed effect.</param>
    /// <param name="n">Number of units per study.</param>
    /// <param name="options">Significance level, number of studies, seed.</param>
    /// <param name="cancellation">Stops the simulation.</param>
    /// <returns>Refused where the options or the assumed world are impossible, or where the test refuses every study.</returns>
    public static Outcome<PowerEstimate> Estimate(PlannedTest test, int n, PowerOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(test);
        options ??= new PowerOptions();
        if (options.Check() is { } refusal)
            return refusal;
        if (test.Check() is { } impossible)
            return impossible;
        if (n < test.FewestUnits)
            return new Refusal(RefusalKind.TooFewRows, $"{n} {test.Unit} are too few: this test needs at least {test.FewestUnits}.");

        var studies = new Outcome<double>[options.Studies];
        Parallel.For(
            0, studies.Length, new ParallelOptions { CancellationToken = cancellation },
            study => studies[study] = test.Simulate(RandomStream.For(options.Seed, (ulong)study), n));

        var refused = studies.Count(study => study is Outcome<double>.Refused);
        if (refused == studies.Length)
            return ((Outcome<double>.Refused)studies[0]).Reason;
        var rejections = studies.Count(study => study is Outcome<double>.Computed { Value: var p } && p <= options.Alpha);
        return new PowerEstimate(
            test.Description, test.Unit, n, (double)rejections / studies.Length, Wilson.Interval(rejections, studies.Length, options.Level),
            studies.Length, rejections, refused, options.Alpha, options.Seed);
    }
}
