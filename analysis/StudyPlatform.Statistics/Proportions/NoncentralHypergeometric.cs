namespace StudyPlatform.Statistics.Proportions;

/// <summary>The upper left cell of a 2×2 table given its margins, for any odds ratio (Fisher 1935).</summary>
internal sealed class NoncentralHypergeometric
{
    private readonly double[] _logWeights;

    /// <param name="row">The sum of the first row.</param>
    /// <param name="column">The sum of the first column.</param>
    /// <param name="otherColumn">The sum of the second column.</param>
    public NoncentralHypergeometric(long row, long column, long otherColumn)
    {
        Lowest = Math.Max(0, row - otherColumn);
        Highest = Math.Min(row, column);
        _logWeights = new double[Highest - Lowest + 1];
        for (var i = 1; i < _logWeights.Length; i++)
        {
            double x = Lowest + i;
            _logWeights[i] = _logWeights[i - 1] + Math.Log((column - x + 1) * (row - x + 1) / (x * (otherColumn - row + x)));
        }
    }

    public long Lowest { get; }

    public long Highest { get; }

    /// <summary>Probabilities from <see cref="Lowest"/> to <see cref="Highest"/>.</summary>
    public double[] Probabilities(double logOddsRatio)
    {
        var weights = new double[_logWeights.Length];
        var largest = double.NegativeInfinity;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = _logWeights[i] + i * logOddsRatio;
            largest = Math.Max(largest, weights[i]);
        }

        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] = Math.Exp(weights[i] - largest);
        for (var i = 0; i < weights.Length; i++)
            weights[i] /= sum;
        return weights;
    }

    public double Mean(double logOddsRatio)
    {
        var probabilities = Probabilities(logOddsRatio);
        var mean = 0.0;
        for (var i = 0; i < probabilities.Length; i++)
            mean += (Lowest + i) * probabilities[i];
        return mean;
    }

    /// <summary>P(X ≤ x).</summary>
    public double Lower(long x, double logOddsRatio) => Probabilities(logOddsRatio).AsSpan(0, (int)(x - Lowest + 1)).ToArray().Sum();

    /// <summary>P(X ≥ x).</summary>
    public double Upper(long x, double logOddsRatio) => Probabilities(logOddsRatio).AsSpan((int)(x - Lowest)).ToArray().Sum();
}
