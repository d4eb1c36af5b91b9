using StudyPlatform.Statistics.PairedComparisons;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Planning;

/// <summary>The likelihood-ratio test that all methods are preferred alike (<see cref="BradleyTerry"/>), every pair compared by n people.</summary>
/// <param name="logAbilities">One log ability per method, two or more; only their differences matter.</param>
public sealed class EqualAbilitiesPlan(IReadOnlyList<double> logAbilities) : PlannedTest
{
    private readonly string[] _names = [.. logAbilities.Select((_, i) => $"method {i + 1}")];

    public override string Description =>
        $"Bradley–Terry test of equal abilities, log abilities {string.Join(", ", logAbilities.Select(ability => $"{ability:0.###}"))}";

    public override string Unit => "people per pair";

    public override int FewestUnits => 1;

    public override Outcome<double> Simulate(System.Random random, int n)
    {
        var k = logAbilities.Count;
        var wins = new long[k, k];
        for (var i = 0; i < k; i++)
        {
            for (var j = i + 1; j < k; j++)
            {
                var probability = 1 / (1 + Math.Exp(logAbilities[j] - logAbilities[i]));
                for (var person = 0; person < n; person++)
                {
                    if (random.NextDouble() < probability)
                        wins[i, j]++;
                    else
                        wins[j, i]++;
                }
            }
        }

        return WinsTable.Of(_names, wins).Then(table => BradleyTerry.Fit(table)).Then<double>(fit => fit.EqualAbilities.P);
    }

    public override Refusal? Check()
    {
        if (logAbilities.Count < 2)
            return new Refusal(RefusalKind.OneGroup, "Fewer than two methods: nothing can be compared.");
        return logAbilities.All(double.IsFinite)
            ? null
            : new Refusal(RefusalKind.ImpossibleValue, "A log ability is not a finite number.");
    }
}
