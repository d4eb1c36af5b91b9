namespace StudyPlatform.Explain.Attribution;

/// <summary>
/// Shapley values by their definition (Shapley 1953): player i's gain v(S ∪ i) − v(S), averaged over all
/// coalitions S without i with weight |S|!·(n − |S| − 1)! / n!. For checking; the work is n·2ⁿ.
/// </summary>
public static class ExactShapley
{
    /// <summary>The most players taken.</summary>
    public const int MostPlayers = 20;

    /// <summary>One value a player.</summary>
    /// <param name="players">Number of players n.</param>
    /// <param name="values">v of all 2ⁿ coalitions; bit i of the index says whether player i is in.</param>
    public static double[] Of(int players, ReadOnlySpan<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(players, MostPlayers);
        if (values.Length != 1 << players)
            throw new ArgumentException($"{players} players have {1 << players} coalitions, not {values.Length}.", nameof(values));

        var weight = new double[players];
        for (var size = 0; size < players; size++)
            weight[size] = 1.0 / (players * Binomial(players - 1, size));
        var shapley = new double[players];
        for (var coalition = 0; coalition < values.Length; coalition++)
        {
            var size = System.Numerics.BitOperations.PopCount((uint)coalition);
            for (var player = 0; player < players; player++)
            {
                if ((coalition >> player & 1) == 0)
                    shapley[player] += weight[size] * (values[coalition | 1 << player] - values[coalition]);
            }
        }

        return shapley;
    }

    /// <summary>Number of ways to choose k of n.</summary>
    internal static double Binomial(int n, int k)
    {
        var ways = 1.0;
        for (var i = 1; i <= Math.Min(k, n - k); i++)
            ways = ways * (n - Math.Min(k, n - k) + i) / i;
        return ways;
    }
}
