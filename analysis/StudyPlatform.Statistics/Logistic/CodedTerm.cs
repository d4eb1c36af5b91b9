namespace StudyPlatform.Statistics.Logistic;

/// <summary>A term as columns of the design.</summary>
/// <param name="Name">The term.</param>
/// <param name="Levels">Its levels; empty for a covariate.</param>
/// <param name="Guesses">Guesses per level.</param>
/// <param name="IsPair">Two levels per guess.</param>
/// <param name="First">Its first column.</param>
/// <param name="Columns">Number of its columns.</param>
/// <param name="Codes">Per guess, which of <paramref name="Values"/> it has.</param>
/// <param name="Values">Per code, the values of the columns.</param>
/// <param name="Members">Per code, its level, and the second one of a pair or −1; empty for a covariate.</param>
internal sealed record CodedTerm(
    string Name, IReadOnlyList<string> Levels, long[] Guesses, bool IsPair, int First, int Columns, int[] Codes, List<double[]> Values,
    List<(int First, int Second)> Members)
{
    public string ColumnName(int column) => Levels.Count == 0 ? Name : $"{Name}[{Levels[column]}]";

    /// <summary>Weights over all coefficients that give the effect of a level.</summary>
    public double[] EffectWeights(int level, int coefficients)
    {
        var weights = new double[coefficients];
        AddLevel(weights.AsSpan(First, Columns), level, 1);
        return weights;
    }

    /// <summary>Weights that give the log odds at a level: of a pair, beside an average one of the other levels, whose mean effect is −α/(k − 1).</summary>
    public double[] LogOddsWeights(int level, int coefficients)
    {
        var weights = new double[coefficients];
        weights[0] = 1;
        var share = IsPair ? 1 - 1.0 / (Levels.Count - 1) : 1;
        AddLevel(weights.AsSpan(First, Columns), level, share);
        return weights;
    }

    /// <summary>Sum-to-zero coding: the last level is −1 in every column.</summary>
    public static void AddLevel(Span<double> columns, int level, double share)
    {
        if (level < columns.Length)
        {
            columns[level] += share;
            return;
        }

        foreach (ref var value in columns)
            value -= share;
    }
}
