namespace StudyPlatform.Statistics.LinearModels;

/// <summary>A numeric column, read as (value - Shift) · Scale so that neither a distant mean nor a strange unit costs digits.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Source">The values, one a row of the table.</param>
/// <param name="Shift">Near the mean for dependents (the intercept absorbs it), 0 for covariates.</param>
/// <param name="Scale">A power of two, so that scaling rounds nothing.</param>
internal sealed record UsedNumbers(string Name, double[] Source, double Shift, double Scale)
{
    /// <returns>The column with its shift and scale; null where all rows have one value.</returns>
    public static UsedNumbers? Of(string name, double[] values, int[] rows, bool centred)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var row in rows)
        {
            low = Math.Min(low, values[row]);
            high = Math.Max(high, values[row]);
        }

        if (low == high)
            return null;
        var shift = 0.0;
        if (centred)
        {
            foreach (var row in rows)
                shift += values[row] / rows.Length;
        }

        var largest = Math.Max(Math.Abs(low - shift), Math.Abs(high - shift));
        return new UsedNumbers(name, values, shift, Math.ScaleB(1, Math.Clamp(-Math.ILogB(largest), -1000, 1000)));
    }

    public void Read(ReadOnlySpan<int> rows, Span<double> into)
    {
        for (var i = 0; i < rows.Length; i++)
            into[i] = (Source[rows[i]] - Shift) * Scale;
    }
}
