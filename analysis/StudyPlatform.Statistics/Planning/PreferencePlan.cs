using System.Collections.Concurrent;
using StudyPlatform.Statistics.Proportions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Planning;

/// <summary>The exact two-sided binomial test of one pair's preference against one half.</summary>
/// <param name="shareOfFirst">Share of people who prefer the first method, in (0, 1).</param>
public sealed class PreferencePlan(double shareOfFirst) : PlannedTest
{
    // A study of n people has n + 1 results only: each is tested once.
    private readonly ConcurrentDictionary<(int Chosen, int N), Outcome<double>> _tested = new();

    public override string Description => $"binomial test of one pair, {shareOfFirst:0.###} prefer the first";

    public override string Unit => "people per pair";

    public override int FewestUnits => 1;

    public override Outcome<double> Simulate(System.Random random, int n)
    {
        var chosen = 0;
        for (var person = 0; person < n; person++)
            chosen += random.NextDouble() < shareOfFirst ? 1 : 0;
        return _tested.GetOrAdd((chosen, n), static key => BinomialTest.Test(key.Chosen, key.N).Then<double>(result => result.P));
    }

    public override Refusal? Check() => shareOfFirst is > 0 and < 1
        ? null
        : new Refusal(RefusalKind.WrongOption, $"The share {shareOfFirst} is not between 0 and 1: give for example 0.7.");
}
