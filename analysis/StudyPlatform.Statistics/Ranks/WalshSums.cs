namespace StudyPlatform.Statistics.Ranks;

/// <summary>All sums of two values of one sample, each value also with itself: twice the Walsh averages.</summary>
/// <param name="sample">In ascending order.</param>
internal sealed class WalshSums(double[] sample) : PairwiseValues
{
    public override long Count => (long)sample.Length * (sample.Length + 1L) / 2;

    public override double Lowest => sample[0] + sample[0];

    public override double Highest => sample[^1] + sample[^1];

    protected override int Observations => sample.Length;

    public override long AtMost(double bound)
    {
        var (count, partner) = (0L, sample.Length - 1);
        for (var i = 0; i <= partner; i++)
        {
            while (partner >= i && sample[i] + sample[partner] > bound)
                partner--;
            count += partner - i + 1;
        }

        return count;
    }

    protected override void Between(double low, double high, Span<double> values)
    {
        var (atMostLow, atMostHigh, next) = (sample.Length - 1, sample.Length - 1, 0);
        for (var i = 0; i < sample.Length; i++)
        {
            while (atMostLow >= 0 && sample[i] + sample[atMostLow] > low)
                atMostLow--;
            while (atMostHigh >= 0 && sample[i] + sample[atMostHigh] > high)
                atMostHigh--;
            for (var j = Math.Max(atMostLow + 1, i); j <= atMostHigh; j++)
                values[next++] = sample[i] + sample[j];
        }
    }
}
