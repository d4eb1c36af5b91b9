namespace StudyPlatform.Statistics.Ranks;

/// <summary>
/// The values that pairs of observations make (differences between two samples, sums within one) in ascending order,
/// without storing them. How many are at most a bound is counted in one pass over the sorted data, since rounding keeps
/// their order. Two bounds close in on the value of a rank, aiming a little below and a little above it in turn, until
/// no more values lie between them than there are observations; only these are written down and sorted. The result is
/// exact to the last bit.
/// </summary>
internal abstract class PairwiseValues
{
    // Every sixth bound halves the range of doubles, so that 384 passes are enough for any data; ten are usual.
    private const int Halving = 6;
    private const int Narrowing = 64;

    /// <summary>How many pairs there are.</summary>
    public abstract long Count { get; }

    public abstract double Lowest { get; }

    public abstract double Highest { get; }

    /// <summary>How many values may be written down.</summary>
    protected abstract int Observations { get; }

    /// <summary>How many of the values are at most <paramref name="bound"/>.</summary>
    public abstract long AtMost(double bound);

    /// <summary>Writes down the values above <paramref name="low"/> that are at most <paramref name="high"/>, in any order.</summary>
    protected abstract void Between(double low, double high, Span<double> values);

    /// <summary>The value of a rank, 1 being the smallest.</summary>
    public double OfRank(long rank)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rank, Count);
        var (low, high) = (Position(Lowest) - 1, Position(Highest));
        var (below, upTo) = (0L, Count);
        for (var pass = 0; low + 1 < high; pass++)
        {
            if (upTo - below <= Observations)
                return Select(Value(low), Value(high), rank - below, (int)(upTo - below));
            var bound = pass % Halving == Halving - 1
                ? Middle(low, high)
                : Math.Clamp(Aim(low, high, (double)(rank - below) / (upTo - below), pass), low + 1, high - 1);
            var count = AtMost(Value(bound));
            if (count >= rank)
                (high, upTo) = (bound, count);
            else
                (low, below) = (bound, count);
        }

        return Value(high);
    }

    public double Median() => Count % 2 == 1 ? OfRank(Count / 2 + 1) : OfRank(Count / 2) / 2 + OfRank(Count / 2 + 1) / 2;

    // As if the values between the bounds were evenly spread, on alternate sides of the rank.
    private static long Aim(long low, long high, double share, int pass)
    {
        var margin = (pass % 2 == 0 ? 1.0 : -1.0) / Narrowing;
        var weight = Math.Clamp(share + margin, 0, 1);
        return Position(Value(low) * (1 - weight) + Value(high) * weight);
    }

    // The sum of both may overflow, half of each may not.
    private static long Middle(long low, long high) => (low >> 1) + (high >> 1) + (low & high & 1);

    // Doubles numbered in ascending order, both zeros as one.
    private static long Position(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return bits >= 0 ? bits : long.MinValue - bits;
    }

    private static double Value(long position) => BitConverter.Int64BitsToDouble(position >= 0 ? position : long.MinValue - position);

    private double Select(double low, double high, long rank, int count)
    {
        var values = new double[count];
        Between(low, high, values);
        Array.Sort(values);
        return values[rank - 1];
    }
}
