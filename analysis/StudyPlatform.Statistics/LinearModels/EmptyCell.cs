namespace StudyPlatform.Statistics.LinearModels;

/// <summary>A combination of levels that no row has.</summary>
internal static class EmptyCell
{
    /// <summary>More combinations than this are not searched: among so many some are always empty.</summary>
    private const long MostCombinations = 10_000_000;

    /// <returns>For a sentence: "g = a with h = b"; null where every combination occurs.</returns>
    public static string? Find(int[] rows, IReadOnlyList<UsedFactor> factors)
    {
        var combinations = factors.Aggregate(1L, (product, factor) => Math.Min(MostCombinations + 1, product * factor.Levels.Count));
        if (factors.Count < 2 || combinations > MostCombinations)
            return null;
        var occurs = new bool[combinations];
        foreach (var row in rows)
            occurs[factors.Aggregate(0, (position, factor) => position * factor.Levels.Count + factor.Code(row))] = true;
        var empty = Array.IndexOf(occurs, false);
        if (empty < 0)
            return null;
        var names = new string[factors.Count];
        for (var i = factors.Count - 1; i >= 0; i--)
        {
            names[i] = $"{factors[i].Name} = {factors[i].Levels[empty % factors[i].Levels.Count]}";
            empty /= factors[i].Levels.Count;
        }

        return string.Join(" with ", names);
    }
}
