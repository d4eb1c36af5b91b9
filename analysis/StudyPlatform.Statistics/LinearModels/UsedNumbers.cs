namespace StudyPlatform.Statistics.LinearModels;

/// <summary>A numeric column, read as (value - Shift) · Scale so that neither a distant mean nor a strange unit costs digits.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Source">The values, one a row of the table.</param>
/// <param name="Shift">Near the mean for dependents (the intercept absorbs it), 0 for covariates.</param>
/// <param name="Scale">A power of two, so that scaling rounds nothing.</param>
internal sealed record UsedNumbers(string Name, double[] Source, double Shift, double Scale)
{
    public void Read(ReadOnlySpan<int> rows, Span<double> into)
    {
        for (var i = 0; i < rows.Length; i++)
            into[i] = (Source[rows[i]] - Shift) * Scale;
    }
}
