namespace StudyPlatform.Statistics.Results;

/// <summary>The covariances of estimates that belong together, for contrasts of one's own.</summary>
public sealed class CovarianceMatrix
{
    private readonly double[,] _values;

    internal CovarianceMatrix(IReadOnlyList<string> names, double[,] values)
    {
        Names = names;
        _values = values;
    }

    /// <summary>The estimates, in the order of rows and columns.</summary>
    public IReadOnlyList<string> Names { get; }

    public double this[int row, int column] => _values[row, column];

    /// <summary>cᵀVc: the variance of Σ cᵢ·estimateᵢ.</summary>
    /// <param name="weights">One weight per estimate.</param>
    public double Variance(params ReadOnlySpan<double> weights)
    {
        if (weights.Length != Names.Count)
            throw new ArgumentException($"{weights.Length} weights were given for {Names.Count} estimates.", nameof(weights));

        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] == 0)
                continue;
            for (var j = 0; j < weights.Length; j++)
                sum += weights[i] * _values[i, j] * weights[j];
        }

        // Rounding can leave a variance of zero a hair below it.
        return Math.Max(0, sum);
    }

    internal double[,] Values => _values;
}
