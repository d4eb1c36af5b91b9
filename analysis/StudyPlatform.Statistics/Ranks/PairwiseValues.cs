namespace StudyPlatform.Statistics.Ranks;

/// <summary>
/// The values that pairs of observations make (differences between two samples, sums within one) in ascending order,
/// without storing them: how many are at most a bound is counted in one pass over the sorted data, since rounding keeps
/// their order; a value of a given rank is found by halving the range of doubles, in at most 64 passes, to the last bit.
/// </summary>
internal abstract class PairwiseValues
{
    /// <summary>How many pairs there are.</summary>
    public abstract long Count { get; }

    public abstract double Lowest { get; }

    public abstract double Highest { get; }

    /// <summary>How many of the values are at most <paramref name="bound"/>.</summary>
    public abstract long AtMost(double bound);

    /// <summary>The value of a rank, 1 being the smallest.</summary>
    public double OfRank(long rank)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rank, Count);
        var (low, high) = (Position(Lowest), Position(Highest));
        while (low < high)
        {
            // The sum of both may overflow, half of each may not.
            var middle = (low >> 1) + (high >> 1) + (low & high & 1);
            if (AtMost(Value(middle)) >= rank)
                high = middle;
            else
                low = middle + 1;
        }

        return Value(low);
    }

    public double Median() => Count % 2 == 1 ? OfRank(Count / 2 + 1) : OfRank(Count / 2) / 2 + OfRank(Count / 2 + 1) / 2;

    // Doubles numbered in ascending order, both zeros as one.
    private static long Position(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return bits >= 0 ? bits : long.MinValue - bits;
    }

    private static double Value(long position) => BitConverter.Int64BitsToDouble(position >= 0 ? position : long.MinValue - position);
}
