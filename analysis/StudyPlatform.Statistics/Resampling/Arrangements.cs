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

    /// <summary>The dealing at a place of the lexicographic order, as labels per unit; place 0 is the observed one.</summary>
    /// <param name="sizes">Sizes of the groups.</param>
    /// <param name="count">Number of all dealings.</param>
    /// <param name="place">0 to <paramref name="count"/> − 1.</param>
    public static int[] Grouping(int[] sizes, int count, int place)
    {
        var left = (int[])sizes.Clone();
        var labels = new int[sizes.Sum()];
        long dealings = count, rest = place;
        for (var i = 0; i < labels.Length; i++)
        {
            for (var group = 0; ; group++)
            {
                // Of the dealings of the units that are left, the share in which the next one goes to this group.
                var share = dealings * left[group] / (labels.Length - i);
                if (rest < share)
                {
                    labels[i] = group;
                    left[group]--;
                    dealings = share;
                    break;
                }

                rest -= share;
            }
        }

        return labels;
    }

    /// <summary>The signs at a place, as 0 (kept) and 1 (turned); place 0 is the observed ones.</summary>
    public static int[] Signing(int n, int place) => [.. Enumerable.Range(0, n).Select(i => (place >> i) & 1)];

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
}
