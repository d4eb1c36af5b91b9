namespace StudyPlatform.Statistics.Ranks;

/// <summary>All sums of two values of one sample, each value also with itself: twice the Walsh averages.</summary>
/// <param name="values">In ascending order.</param>
internal sealed class WalshSums(double[] values) : PairwiseValues
{
    public override long Count => (long)values.Length * (values.Length + 1L) / 2;

    public override double Lowest => values[0] + values[0];

    public override double Highest => values[^1] + values[^1];

    public override long AtMost(double bound)
    {
        var (count, partner) = (0L, values.Length - 1);
        for (var i = 0; i <= partner; i++)
        {
            while (partner >= i && values[i] + values[partner] > bound)
                partner--;
            count += partner - i + 1;
        }

        return count;
    }
}
