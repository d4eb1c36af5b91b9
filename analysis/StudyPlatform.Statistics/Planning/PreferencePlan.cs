using StudyPlatform.Statistics.Proportions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Planning;

/// <summary>The exact two-sided binomial test of one pair's preference against one half.</summary>
/// <param name="shareOfFirst">Share of people who prefer the first method, in (0, 1).</param>
public sealed class PreferencePlan(double shareOfFirst) : PlannedTest
{
    public override string Description => $"binomial test of one pair, {shareOfFirst:0.###} prefer the first";

    public override string Unit => "people per pair";

    public override int FewestUnits => 1;

    public override Outcome<double> Simulate(System.Random random, int n)
    {
        var chosen = 0;
        for (var person = 0; person < n; person++)
            chosen += random.NextDouble() < shareOfFirst ? 1 : 0;
        return BinomialTest.Test(chosen, n).Then<double>(result => result.P);
    }

    public override Refusal? Check() => shareOfFirst is > 0 and < 1
        ? null
        : new Refusal(RefusalKind.WrongOption, $"The share {shareOfFirst} is not between 0 and 1: give for example 0.7.");
}
