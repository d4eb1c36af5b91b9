namespace StudyPlatform.Statistics.Ranks;

/// <summary>Ranks from 1, tied values sharing the mean of theirs.</summary>
internal static class MidRanks
{
    /// <summary>Twice the rank of each value, a whole number, in the order of the values.</summary>
    public static long[] Twice(double[] values)
    {
        var order = new int[values.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        var sorted = (double[])values.Clone();
        Array.Sort(sorted, order);
        var ranks = new long[values.Length];
        for (var start = 0; start < sorted.Length;)
        {
            var end = start + 1;
            while (end < sorted.Length && sorted[end] == sorted[start])
                end++;
            for (var i = start; i < end; i++)
                ranks[order[i]] = start + 1L + end;
            start = end;
        }

        return ranks;
    }
}
