namespace StudyPlatform.Statistics.Resampling;

/// <summary>The arrangements that a permutation test draws from: dealings to groups, and signs.</summary>
internal static class Arrangements
{
    /// <returns>n! / ∏ nᵢ!, or null where it exceeds <paramref name="most"/>.</returns>
    public static int? OfGroups(int[] sizes, int most)
    {
        var count = 1.0;
        var placed = 0;
        foreach (var size in sizes)
        {
            // After each factor the count is a binomial coefficient times a whole number, so it stays exact while it is in reach.
            for (var i = 1; i <= size; i++)
            {
                placed++;
                count = count * placed / i;
                if (count > 1e15)
                    return null;
            }
        }

        return count <= most ? (int)Math.Round(count) : null;
    }

    /// <returns>2ⁿ, or null where it exceeds <paramref name="most"/>.</returns>
    public static int? OfSigns(int n, int most) => n < 31 && 1L << n <= most ? 1 << n : null;

    /// <summary>All dealings as labels per unit, the observed one first, in lexicographic order (Knuth, TAOCP 7.2.1.2, algorithm L).</summary>
    public static int[][] EachGrouping(int[] sizes, int count)
    {
        var labels = InOrder(sizes);
        var all = new int[count][];
        for (var a = 0; a < count; a++)
        {
            all[a] = (int[])labels.Clone();
            Advance(labels);
        }

        return all;
    }

    /// <summary>All signs as 0 (kept) and 1 (turned), the observed ones first.</summary>
    public static int[][] EachSigning(int n, int count) =>
        [.. Enumerable.Range(0, count).Select(a => Enumerable.Range(0, n).Select(i => (a >> i) & 1).ToArray())];

    /// <summary>A uniformly random dealing (Fisher and Yates).</summary>
    public static int[] Shuffled(System.Random random, int[] sizes)
    {
        var labels = InOrder(sizes);
        for (var i = labels.Length - 1; i > 0; i--)
        {
            var j = random.Next(i + 1);
            (labels[i], labels[j]) = (labels[j], labels[i]);
        }

        return labels;
    }

    /// <summary>The labels of the units as they were observed.</summary>
    public static int[] InOrder(int[] sizes) =>
        [.. sizes.SelectMany((size, group) => Enumerable.Repeat(group, size))];

    private static void Advance(int[] labels)
    {
        var j = labels.Length - 2;
        while (j >= 0 && labels[j] >= labels[j + 1])
            j--;
        if (j < 0)
            return;
        var l = labels.Length - 1;
        while (labels[j] >= labels[l])
            l--;
        (labels[j], labels[l]) = (labels[l], labels[j]);
        Array.Reverse(labels, j + 1, labels.Length - j - 1);
    }
}
