using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.PairedComparisons;

/// <summary>Whether the likelihood has a maximum at finite abilities, decided exactly before anything is iterated.</summary>
/// <remarks>
/// Bradley–Terry: exactly if the directed graph of wins is strongly connected (Ford 1957, "Solution of a ranking
/// problem from binary comparisons"). Davidson: a direction (δ, τ) in which no answer becomes less probable, with
/// δᵢ − δⱼ ≥ max(0, 2τ) for a win of i over j and |δᵢ − δⱼ| ≤ 2τ for an undecided answer, must not exist. For τ = 0
/// that is strong connectedness with undecided answers as wins of both; for τ &gt; 0 these are difference constraints,
/// infeasible exactly if some cycle has more wins than undecided answers; τ &lt; 0 is ruled out by one undecided answer.
/// </remarks>
internal static class Existence
{
    /// <returns>Null where the estimate is finite.</returns>
    public static Refusal? Check(WinsTable table)
    {
        if (table.Total == 0)
            return new Refusal(RefusalKind.NoData, "There are no comparisons: give at least one answer for each competitor.");
        if (table.TotalUndecided == table.Total)
            return new Refusal(RefusalKind.NoVariation, "Every answer is undecided: no competitor can be told from another.");

        var k = table.Competitors.Count;
        var compared = Reach(k, (i, j) => table.Comparisons(i, j) > 0);
        var component = Enumerable.Range(0, k).Where(j => j == 0 || compared[0, j]).ToList();
        if (component.Count < k)
        {
            return new Refusal(
                RefusalKind.NotConnected,
                $"{Names(table, component)} and {Names(table, Others(k, component))} were never compared with each other: compare them, or fit each group alone.");
        }

        var beats = Reach(k, (i, j) => table.Wins(i, j) + table.Undecided(i, j) > 0);
        for (var i = 0; i < k; i++)
        {
            // Competitors that reach i and are reached by it; the group is a top group if nobody outside reaches into it.
            var group = Enumerable.Range(0, k).Where(j => j == i || (beats[i, j] && beats[j, i])).ToList();
            if (group.Count < k && Others(k, group).TrueForAll(j => !beats[j, i]))
            {
                return new Refusal(
                    RefusalKind.Separation,
                    $"{Names(table, group)} always won against {Names(table, Others(k, group))}: the difference of their abilities has no finite estimate; collect more answers or leave one of the two sides out.");
            }
        }

        return table.TotalUndecided > 0 && !SomeCycleIsMoreWonThanUndecided(table)
            ? new Refusal(
                RefusalKind.Separation,
                "The abilities and the share of undecided answers grow together without end: no cycle of competitors has more wins than undecided answers; collect more answers, or leave the undecided ones out.")
            : null;
    }

    // Floyd and Warshall on the graph whose edges weigh +1 for a win and −1 for an undecided answer: a positive cycle shows on the diagonal.
    private static bool SomeCycleIsMoreWonThanUndecided(WinsTable table)
    {
        var k = table.Competitors.Count;
        var longest = new long[k, k];
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
                longest[i, j] = table.Wins(i, j) > 0 ? 1 : table.Undecided(i, j) > 0 ? -1 : None;
        }

        for (var via = 0; via < k; via++)
        {
            for (var i = 0; i < k; i++)
            {
                for (var j = 0; j < k; j++)
                {
                    if (longest[i, via] != None && longest[via, j] != None)
                        longest[i, j] = Math.Max(longest[i, j], longest[i, via] + longest[via, j]);
                }

                if (longest[i, i] > 0)
                    return true;
            }
        }

        return false;
    }

    private const long None = long.MinValue;

    private static bool[,] Reach(int k, Func<int, int, bool> edge)
    {
        var reach = new bool[k, k];
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
                reach[i, j] = edge(i, j);
        }

        for (var via = 0; via < k; via++)
        {
            for (var i = 0; i < k; i++)
            {
                for (var j = 0; j < k; j++)
                    reach[i, j] |= reach[i, via] && reach[via, j];
            }
        }

        return reach;
    }

    private static List<int> Others(int k, List<int> group) => Enumerable.Range(0, k).Except(group).ToList();

    private static string Names(WinsTable table, List<int> group) =>
        string.Join(", ", group.Select(i => $"'{table.Competitors[i]}'"));
}
