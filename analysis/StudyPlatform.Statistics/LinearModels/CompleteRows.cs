using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.LinearModels;

/// <summary>The rows in which no cell of the model is missing.</summary>
/// <param name="Rows">Their numbers, rising.</param>
/// <param name="LeftOut">How many others there are.</param>
/// <param name="Refusal">Why there is nothing to compute with; null otherwise.</param>
internal sealed record CompleteRows(int[] Rows, int LeftOut, Refusal? Refusal)
{
    /// <summary>Twice the range of a larger value overflows.</summary>
    private const double Largest = 1e300;

    public static CompleteRows Of(IReadOnlyList<ModelColumn> columns)
    {
        var count = columns[0].Rows;
        var missing = new bool[count];
        foreach (var column in columns)
        {
            var refusal = column switch
            {
                ModelColumn.Numeric numbers => MarkNumbers(numbers, missing),
                ModelColumn.Factor factor => MarkCodes(factor, missing),
                _ => throw new InvalidOperationException("A column is numeric or a factor."),
            };
            if (refusal is not null)
                return new CompleteRows([], 0, refusal);
        }

        var leftOut = missing.AsSpan().Count(true);
        if (leftOut == count)
        {
            var sentence = count == 0 ? "The table has no rows." : $"Each of the {count} rows has a missing cell among {string.Join(", ", columns.Select(column => column.Name))}: leave a column out.";
            return new CompleteRows([], leftOut, new Refusal(RefusalKind.NoData, sentence));
        }

        var rows = new int[count - leftOut];
        var next = 0;
        for (var row = 0; row < count; row++)
        {
            if (!missing[row])
                rows[next++] = row;
        }

        return new CompleteRows(rows, leftOut, null);
    }

    private static Refusal? MarkNumbers(ModelColumn.Numeric column, bool[] missing)
    {
        for (var row = 0; row < missing.Length; row++)
        {
            if (double.IsNaN(column.Values[row]))
                missing[row] = true;
            else if (Math.Abs(column.Values[row]) > Largest)
                return new Refusal(RefusalKind.ImpossibleValue, $"{column.Name} holds {column.Values[row]} in row {row + 1}: mend it or leave the cell empty.");
        }

        return null;
    }

    private static Refusal? MarkCodes(ModelColumn.Factor column, bool[] missing)
    {
        for (var row = 0; row < missing.Length; row++)
        {
            if (column.Codes[row] == -1)
                missing[row] = true;
            else if ((uint)column.Codes[row] >= (uint)column.Levels.Count)
                return new Refusal(RefusalKind.ImpossibleValue, $"{column.Name} has the level number {column.Codes[row]} in row {row + 1} but only {column.Levels.Count} levels: mend the column.");
        }

        return null;
    }
}
