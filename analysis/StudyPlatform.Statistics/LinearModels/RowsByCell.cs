namespace StudyPlatform.Statistics.LinearModels;

/// <summary>Brings the rows of each combination of levels (a cell of the design) together.</summary>
internal static class RowsByCell
{
    /// <summary>Counting sorts from the last factor to the first; stable, and without a table of all combinations.</summary>
    public static int[] Sort(int[] rows, UsedFactor[] factors)
    {
        var from = rows;
        var to = new int[rows.Length];
        for (var i = factors.Length - 1; i >= 0; i--)
        {
            var factor = factors[i];
            var starts = new int[factor.Levels.Count + 1];
            foreach (var row in from)
                starts[factor.Code(row) + 1]++;
            for (var level = 1; level < starts.Length; level++)
                starts[level] += starts[level - 1];
            foreach (var row in from)
                to[starts[factor.Code(row)]++] = row;
            (from, to) = (to, from);
        }

        return from;
    }

    /// <summary>The end of the cell that starts at a position of the sorted rows.</summary>
    public static int End(ReadOnlySpan<int> rows, int start, UsedFactor[] factors)
    {
        if (factors.Length == 0)
            return rows.Length;
        var end = start + 1;
        while (end < rows.Length && SameCell(rows[start], rows[end], factors))
            end++;
        return end;
    }

    private static bool SameCell(int row, int other, UsedFactor[] factors)
    {
        foreach (var factor in factors)
        {
            if (factor.Source[row] != factor.Source[other])
                return false;
        }

        return true;
    }
}
