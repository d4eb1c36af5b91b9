namespace StudyPlatform.Analysis.Figures;

/// <summary>What a row of an <see cref="IntervalPlot"/> shows for one series.</summary>
public abstract record IntervalMark
{
    private IntervalMark()
    {
    }

    /// <summary>An estimate.</summary>
    /// <param name="Estimate">In the unit of the axis.</param>
    /// <param name="Lower">The interval's lower end; null where there is no interval.</param>
    /// <param name="Upper">The interval's upper end; null where there is no interval.</param>
    /// <param name="Note">What stands at the end of the row, for example "n = 100".</param>
    public sealed record Known(double Estimate, double? Lower, double? Upper, string Note) : IntervalMark;

    /// <summary>There is no estimate.</summary>
    /// <param name="Reason">A sentence that stands in its place.</param>
    public sealed record Missing(string Reason) : IntervalMark;
}
