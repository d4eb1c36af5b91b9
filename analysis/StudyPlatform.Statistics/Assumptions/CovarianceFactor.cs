using StudyPlatform.Statistics.LinearModels;

namespace StudyPlatform.Statistics.Assumptions;

/// <summary>The triangular factor of centred columns: U'U are their sums of squares and products.</summary>
internal static class CovarianceFactor
{
    private const int BlockRows = 512;

    public static TriangularFactor Of(IReadOnlyList<UsedNumbers> columns, ReadOnlySpan<int> rows)
    {
        // The constant column takes the means out, orthogonally; what is left of the factor is that of the deviations.
        var whole = new TriangularFactor(columns.Count + 1, BlockRows);
        for (var from = 0; from < rows.Length;)
        {
            var count = Math.Min(whole.Room, rows.Length - from);
            whole.Next(0, count).Fill(1);
            for (var j = 0; j < columns.Count; j++)
                columns[j].Read(rows.Slice(from, count), whole.Next(j + 1, count));
            whole.Commit(count);
            from += count;
        }

        whole.Reduce();
        var own = new TriangularFactor(columns.Count, columns.Count);
        for (var j = 0; j < columns.Count; j++)
        {
            var column = own.Next(j, columns.Count);
            for (var row = 0; row < column.Length; row++)
                column[row] = whole[row + 1, j + 1];
        }

        own.Commit(columns.Count);
        return own;
    }

    /// <summary>The first column that has less than the tolerance of its length for itself; null where none has.</summary>
    public static int? Dependent(TriangularFactor factor, double tolerance)
    {
        for (var j = 0; j < factor.Columns; j++)
        {
            var sum = 0.0;
            for (var row = 0; row <= j; row++)
                sum += factor[row, j] * factor[row, j];
            if (Math.Abs(factor[j, j]) <= tolerance * Math.Sqrt(sum))
                return j;
        }

        return null;
    }
}
