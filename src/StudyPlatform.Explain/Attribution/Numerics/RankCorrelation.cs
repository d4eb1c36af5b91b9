namespace StudyPlatform.Explain.Attribution.Numerics;

/// <summary>Agreement of two orderings (Spearman 1904): Pearson's correlation of the ranks, ties given their mean rank.</summary>
internal static class RankCorrelation
{
    /// <summary>
    /// −1…1 for two lists of the same length. Fewer than two items agree by definition (1); a list whose
    /// values are all equal has no order to agree with (0), unless both are such.
    /// </summary>
    public static double Spearman(IReadOnlyList<double> a, IReadOnlyList<double> b)
    {
        if (a.Count != b.Count)
            throw new ArgumentException("Both lists must have the same length.", nameof(b));
        if (a.Count < 2)
            return 1;
        var (x, y) = (Ranks(a), Ranks(b));
        var mean = (a.Count + 1) / 2.0;
        double xx = 0, yy = 0, xy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            xx += (x[i] - mean) * (x[i] - mean);
            yy += (y[i] - mean) * (y[i] - mean);
            xy += (x[i] - mean) * (y[i] - mean);
        }

        if (xx == 0 && yy == 0)
            return 1;
        return xx == 0 || yy == 0 ? 0 : xy / Math.Sqrt(xx * yy);
    }

    private static double[] Ranks(IReadOnlyList<double> values)
    {
        var order = Enumerable.Range(0, values.Count).OrderBy(i => values[i]).ToArray();
        var ranks = new double[values.Count];
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start + 1;
            while (end < order.Length && values[order[end]] == values[order[start]])
                end++;
            for (var i = start; i < end; i++)
                ranks[order[i]] = (start + end + 1) / 2.0;
        }

        return ranks;
    }
}
