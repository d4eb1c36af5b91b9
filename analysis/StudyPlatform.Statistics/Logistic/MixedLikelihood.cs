namespace StudyPlatform.Statistics.Logistic;

/// <summary>Log-likelihood, score and information of (coefficients, σ) over all persons; the same numbers whatever the number of threads.</summary>
internal sealed class MixedLikelihood(CodedDesign design, int points)
{
    // Persons are added up in blocks of this many patterns, and the blocks in order.
    private const int Block = 256;

    // Louis' information needs posterior moments, for which one or two points are too few.
    private const int FewestInformationPoints = 15;

    private readonly (double[] Nodes, double[] Weights) _rule = GaussHermite.Rule(points);
    private readonly (double[] Nodes, double[] Weights) _informationRule = GaussHermite.Rule(Math.Max(points, FewestInformationPoints));
    private readonly double[] _modes = new double[design.Patterns.Count];

    /// <summary>Number of parameters: one per column, then σ.</summary>
    public int Parameters => design.CoefficientNames.Count + 1;

    /// <param name="parameters">Coefficients, then σ.</param>
    /// <param name="score">Filled with the derivative of the returned value.</param>
    /// <param name="information">Filled with Louis' information where not null.</param>
    public double Evaluate(double[] parameters, double[] score, double[,]? information = null)
    {
        var coefficients = parameters.AsSpan(0, Parameters - 1).ToArray();
        var sigma = parameters[^1];
        var logOdds = design.Rows.Select(row => Linear.Dot(row, coefficients)).ToArray();
        var blocks = new Sums[(design.Patterns.Count + Block - 1) / Block];
        if (blocks.Length == 1)
            blocks[0] = Add(0, logOdds, sigma, information is not null);
        else
            Parallel.For(0, blocks.Length, block => blocks[block] = Add(block, logOdds, sigma, information is not null));

        Array.Clear(score);
        if (information is not null)
            Array.Clear(information);
        var value = 0.0;
        foreach (var block in blocks)
        {
            value += block.Value;
            for (var i = 0; i < Parameters; i++)
            {
                score[i] += block.Score[i];
                for (var j = 0; j <= i && information is not null; j++)
                    information[i, j] += block.Information![i, j];
            }
        }

        if (information is not null)
            Linear.Mirror(information);
        return value;
    }

    private Sums Add(int block, double[] logOdds, double sigma, bool withInformation)
    {
        var patterns = design.Patterns;
        var sums = new Sums(new double[Parameters], withInformation ? new double[Parameters, Parameters] : null);
        var integral = new PersonIntegral(_rule, patterns.LargestPattern);
        var forInformation = !withInformation || _informationRule.Nodes.Length == _rule.Nodes.Length
            ? integral
            : new PersonIntegral(_informationRule, patterns.LargestPattern);
        for (var g = block * Block; g < Math.Min(patterns.Count, (block + 1) * Block); g++)
        {
            var cells = patterns.Cells(g);
            double weight = patterns.Weight(g);
            sums.Value += weight * integral.Evaluate(cells, logOdds, sigma, ref _modes[g]);
            for (var r = 0; r < cells.Length; r++)
            {
                var row = design.Rows[cells[r].Row];
                for (var i = 0; i < row.Length; i++)
                    sums.Score[i] += weight * integral.CellScore[r] * row[i];
            }

            sums.Score[^1] += weight * integral.SigmaScore;
            if (!withInformation)
                continue;
            if (forInformation != integral)
                forInformation.Evaluate(cells, logOdds, sigma, ref _modes[g]);
            forInformation.EvaluateInformation(cells);
            AddInformation(sums.Information!, cells, forInformation, weight);
        }

        return sums;
    }

    private void AddInformation(double[,] sums, ReadOnlySpan<PersonPatterns.Cell> cells, PersonIntegral integral, double weight)
    {
        var last = Parameters - 1;
        var product = new double[last];
        for (var r = 0; r < cells.Length; r++)
        {
            // Row r of (cell information · design), then its outer product with the design row.
            Array.Clear(product);
            for (var s = 0; s < cells.Length; s++)
            {
                var other = design.Rows[cells[s].Row];
                for (var j = 0; j < last; j++)
                    product[j] += integral.CellInformation[r, s] * other[j];
            }

            var row = design.Rows[cells[r].Row];
            for (var i = 0; i < last; i++)
            {
                if (row[i] == 0)
                    continue;
                for (var j = 0; j <= i; j++)
                    sums[i, j] += weight * row[i] * product[j];
            }

            for (var j = 0; j < last; j++)
                sums[last, j] += weight * integral.CellSigmaInformation[r] * row[j];
        }

        sums[last, last] += weight * integral.SigmaInformation;
    }

    private sealed record Sums(double[] Score, double[,]? Information)
    {
        public double Value { get; set; }
    }
}
