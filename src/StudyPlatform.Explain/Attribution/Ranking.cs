namespace StudyPlatform.Explain.Attribution;

/// <summary>The best few of many scores; of equal ones the first comes first.</summary>
internal static class Ranking
{
    /// <summary>Indices of the largest scores, best first.</summary>
    public static int[] Largest(ReadOnlySpan<double> scores, int count)
    {
        // Sorted by (score, index): the worst kept is Max.
        var kept = new SortedSet<(double Worse, int Index)>();
        for (var i = 0; i < scores.Length; i++)
        {
            kept.Add((-scores[i], i));
            if (kept.Count > count)
                kept.Remove(kept.Max);
        }

        return [.. kept.Select(one => one.Index)];
    }
}
