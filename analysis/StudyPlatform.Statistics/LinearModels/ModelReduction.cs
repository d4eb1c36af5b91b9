namespace StudyPlatform.Statistics.LinearModels;

/// <summary>
/// Reduces [X Y] to its triangular factor in one pass over the rows. Within a cell of the design every column of X is a constant
/// times a product of covariates, so that the cell's rows of [products Y], a handful of columns, are factored first, and only
/// that small factor is spread to all columns of X: exact, orthogonal, and as fast as if X were that narrow.
/// </summary>
internal static class ModelReduction
{
    // Some 20 KiB for a handful of columns.
    private const int CellBlockRows = 512;

    private const int FewestBlockRows = 64;

    /// <returns>R of [X Y], X's columns as in the design, then the dependents.</returns>
    public static TriangularFactor Of(ModelFrame frame, Design design)
    {
        var parameters = design.Columns.Count;
        var narrow = design.Products.Count + frame.Dependents.Count;
        var whole = new TriangularFactor(parameters + frame.Dependents.Count, Math.Max(FewestBlockRows, narrow));
        var cell = new TriangularFactor(narrow, CellBlockRows);
        var rows = frame.Rows.AsSpan();
        var levels = new int[frame.Factors.Length];
        var factors = new double[parameters];
        for (int start = 0, end; start < rows.Length; start = end)
        {
            end = RowsByCell.End(rows, start, frame.Factors);
            for (var i = 0; i < levels.Length; i++)
                levels[i] = frame.Factors[i].Code(rows[start]);
            for (var j = 0; j < parameters; j++)
                factors[j] = design.Columns[j].Factor(levels);
            cell.Clear();
            for (var from = start; from < end;)
            {
                var count = Math.Min(cell.Room, end - from);
                Read(frame, design, rows.Slice(from, count), cell);
                from += count;
            }

            cell.Reduce();
            Spread(cell, Math.Min(narrow, end - start), design, factors, whole);
        }

        whole.Reduce();
        return whole;
    }

    private static void Read(ModelFrame frame, Design design, ReadOnlySpan<int> rows, TriangularFactor cell)
    {
        Span<double> factor = stackalloc double[CellBlockRows];
        factor = factor[..rows.Length];
        for (var i = 0; i < design.Products.Count; i++)
        {
            var column = cell.Next(i, rows.Length);
            column.Fill(1);
            foreach (var covariate in design.Products[i])
            {
                frame.Covariates[covariate].Read(rows, factor);
                for (var row = 0; row < column.Length; row++)
                    column[row] *= factor[row];
            }
        }

        for (var i = 0; i < frame.Dependents.Count; i++)
            frame.Dependents[i].Read(rows, cell.Next(design.Products.Count + i, rows.Length));
        cell.Commit(rows.Length);
    }

    private static void Spread(TriangularFactor cell, int rows, Design design, double[] factors, TriangularFactor whole)
    {
        if (whole.Room < rows)
            whole.Reduce();
        for (var j = 0; j < factors.Length; j++)
        {
            var column = whole.Next(j, rows);
            for (var row = 0; row < rows; row++)
                column[row] = factors[j] * cell[row, design.Columns[j].Product];
        }

        for (var i = design.Products.Count; i < cell.Columns; i++)
        {
            var column = whole.Next(factors.Length + i - design.Products.Count, rows);
            for (var row = 0; row < rows; row++)
                column[row] = cell[row, i];
        }

        whole.Commit(rows);
    }
}
