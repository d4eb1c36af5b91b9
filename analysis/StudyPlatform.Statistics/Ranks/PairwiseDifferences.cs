namespace StudyPlatform.Statistics.Ranks;

/// <summary>All x − y.</summary>
/// <param name="x">In ascending order.</param>
/// <param name="y">In ascending order.</param>
internal sealed class PairwiseDifferences(double[] x, double[] y) : PairwiseValues
{
    public override long Count => (long)x.Length * y.Length;

    public override double Lowest => x[0] - y[^1];

    public override double Highest => x[^1] - y[0];

    protected override int Observations => x.Length + y.Length;

    public override long AtMost(double bound)
    {
        var (count, above) = (0L, 0);
        foreach (var value in x)
        {
            // The smallest y make the largest differences, and more of them do for a larger x.
            while (above < y.Length && value - y[above] > bound)
                above++;
            count += y.Length - above;
        }

        return count;
    }

    protected override void Between(double low, double high, Span<double> values)
    {
        var (aboveLow, aboveHigh, next) = (0, 0, 0);
        foreach (var value in x)
        {
            while (aboveLow < y.Length && value - y[aboveLow] > low)
                aboveLow++;
            while (aboveHigh < y.Length && value - y[aboveHigh] > high)
                aboveHigh++;
            for (var j = aboveHigh; j < aboveLow; j++)
                values[next++] = value - y[j];
        }
    }
}
