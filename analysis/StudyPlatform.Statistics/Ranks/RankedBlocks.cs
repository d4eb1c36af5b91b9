using MathNet.Numerics.Random;

namespace StudyPlatform.Statistics.Ranks;

/// <summary>Rows of values, ranked row by row.</summary>
internal sealed class RankedBlocks
{
    private readonly long[][] _twiceRanks;
    private readonly double[] _ties;

    public RankedBlocks(IReadOnlyList<double[]> blocks)
    {
        _twiceRanks = [.. blocks.Select(MidRanks.Twice)];
        _ties = [.. blocks.Select(row => RankComparison.Of(Sample.Sorted(row), []).TieSum)];
    }

    private int Treatments => _twiceRanks[0].Length;

    /// <summary>The statistic, corrected for ties; null where no row varies.</summary>
    public double? ChiSquared() => ChiSquared(row => row);

    /// <summary>The same for as many rows drawn with replacement.</summary>
    public double? ChiSquaredOfResample(RandomSource random) => ChiSquared(_ => random.Next(_twiceRanks.Length));

    public double[] MeanRanks()
    {
        var means = new double[Treatments];
        for (var treatment = 0; treatment < means.Length; treatment++)
            means[treatment] = _twiceRanks.Sum(row => row[treatment]) / (2.0 * _twiceRanks.Length);
        return means;
    }

    private double? ChiSquared(Func<int, int> choose)
    {
        double n = _twiceRanks.Length;
        double k = Treatments;
        var twiceSums = new long[Treatments];
        var ties = 0.0;
        for (var i = 0; i < _twiceRanks.Length; i++)
        {
            var row = choose(i);
            for (var treatment = 0; treatment < twiceSums.Length; treatment++)
                twiceSums[treatment] += _twiceRanks[row][treatment];
            ties += _ties[row];
        }

        var spread = twiceSums.Sum(twice => Math.Pow((twice - n * (k + 1)) / 2, 2));
        var untied = n * k * (k + 1) - ties / (k - 1);
        return untied > 0 ? 12 * spread / untied : null;
    }
}
