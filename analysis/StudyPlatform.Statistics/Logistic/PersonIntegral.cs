namespace StudyPlatform.Statistics.Logistic;

/// <summary>
/// log ∫ φ(u) ∏ᵣ P(guesses at r | ηᵣ + σu) du of one person by adaptive Gauss–Hermite quadrature (Liu and Pierce
/// 1994, Biometrika 81, 624–629; one point is Laplace's approximation), with the exact derivatives of the
/// approximation: the nodes û + c·zₖ move with the parameters, and that is differentiated too.
/// </summary>
/// <remarks>
/// h(u) = −u²/2 + Σᵣ [sᵣ(ηᵣ + σu) − nᵣ log(1 + exp(ηᵣ + σu))], û its maximum, c = (−h″(û))^(−1/2);
/// value = log c + log Σ wₖ exp(zₖ²/2 + h(û + c·zₖ)). By the implicit function theorem ∂û = c²·∂h′ and
/// ∂c = ½c³(∂h″ + h‴·∂û). One instance serves one thread.
/// </remarks>
internal sealed class PersonIntegral
{
    private const int MostModeSteps = 200;
    private const double ModeTolerance = 1e-12;

    private readonly double[] _nodes;
    private readonly double[] _logWeights;
    private readonly double[] _share;
    private readonly double[] _at;
    private readonly double[] _probability;
    private readonly double[] _residual;

    public PersonIntegral((double[] Nodes, double[] Weights) rule, int largestPattern)
    {
        _nodes = rule.Nodes;
        _logWeights = [.. rule.Nodes.Zip(rule.Weights, (node, weight) => Math.Log(weight) + 0.5 * node * node)];
        _share = new double[_nodes.Length];
        _at = new double[_nodes.Length];
        _residual = new double[_nodes.Length];
        _probability = new double[_nodes.Length * largestPattern];
        CellScore = new double[largestPattern];
        CellInformation = new double[largestPattern, largestPattern];
        CellSigmaInformation = new double[largestPattern];
    }

    /// <summary>∂ value / ∂ηᵣ for the cells of the last person.</summary>
    public double[] CellScore { get; }

    /// <summary>∂ value / ∂σ.</summary>
    public double SigmaScore { get; private set; }

    /// <summary>Louis' observed information of the cells' η (Louis 1982, JRSS B 44, 226–233); exact as the number of points grows.</summary>
    public double[,] CellInformation { get; }

    /// <summary>The same between the cells' η and σ.</summary>
    public double[] CellSigmaInformation { get; }

    /// <summary>The same of σ.</summary>
    public double SigmaInformation { get; private set; }

    /// <param name="cells">The person's guesses.</param>
    /// <param name="logOdds">η of every distinct row of the design.</param>
    /// <param name="sigma">σ.</param>
    /// <param name="mode">Where the search for û starts; then û.</param>
    public double Evaluate(ReadOnlySpan<PersonPatterns.Cell> cells, double[] logOdds, double sigma, ref double mode)
    {
        mode = Mode(cells, logOdds, sigma, mode);
        double slope = 0, weight = 0, skew = 0;
        foreach (var cell in cells)
        {
            var p = Linear.Logistic(logOdds[cell.Row] + sigma * mode);
            slope += cell.Right - cell.Trials * p;
            weight += cell.Trials * p * (1 - p);
            skew += cell.Trials * p * (1 - p) * (1 - 2 * p);
        }

        var square = 1 / (1 + sigma * sigma * weight);
        var scale = Math.Sqrt(square);
        var value = Math.Log(scale) + Shares(cells, logOdds, sigma, mode, scale);

        double a = 0, b = 0, sigmaScore = 0;
        for (var k = 0; k < _nodes.Length; k++)
        {
            var derivative = -_at[k] + sigma * _residual[k];
            a += _share[k] * derivative;
            b += _share[k] * _nodes[k] * derivative;
            sigmaScore += _share[k] * _at[k] * _residual[k];
        }

        // What multiplies ∂û and ∂c; both vanish in the limit of many points.
        var byScale = (b + 1 / scale) * 0.5 * scale * square;
        var third = -sigma * sigma * sigma * skew;
        var byMode = a * square + byScale * third * square;
        SigmaScore = sigmaScore + byMode * (slope - sigma * mode * weight) - byScale * sigma * (2 * weight + sigma * mode * skew);
        for (var r = 0; r < cells.Length; r++)
        {
            var p = Linear.Logistic(logOdds[cells[r].Row] + sigma * mode);
            var v = cells[r].Trials * p * (1 - p);
            CellScore[r] = MeanResidual(cells[r], r, cells.Length) - byMode * sigma * v - byScale * sigma * sigma * v * (1 - 2 * p);
        }

        return value;
    }

    /// <summary>Fills the information of the person evaluated last.</summary>
    public void EvaluateInformation(ReadOnlySpan<PersonPatterns.Cell> cells)
    {
        var count = cells.Length;
        double sigmaMean = 0, sigmaSquare = 0, sigmaCurvature = 0;
        for (var k = 0; k < _nodes.Length; k++)
        {
            var bySigma = _at[k] * _residual[k];
            sigmaMean += _share[k] * bySigma;
            sigmaSquare += _share[k] * bySigma * bySigma;
        }

        for (var r = 0; r < count; r++)
        {
            var meanOfR = MeanResidual(cells[r], r, count);
            double own = 0, mixed = 0, covariance = 0;
            for (var k = 0; k < _nodes.Length; k++)
            {
                var p = _probability[k * count + r];
                var v = cells[r].Trials * p * (1 - p);
                own += _share[k] * v;
                mixed += _share[k] * _at[k] * v;
                sigmaCurvature += _share[k] * _at[k] * _at[k] * v;
                covariance += _share[k] * (cells[r].Right - cells[r].Trials * p) * _at[k] * _residual[k];
            }

            CellSigmaInformation[r] = mixed - (covariance - meanOfR * sigmaMean);
            for (var s = 0; s <= r; s++)
            {
                var product = 0.0;
                for (var k = 0; k < _nodes.Length; k++)
                {
                    product += _share[k]
                        * (cells[r].Right - cells[r].Trials * _probability[k * count + r])
                        * (cells[s].Right - cells[s].Trials * _probability[k * count + s]);
                }

                var entry = (r == s ? own : 0) - (product - meanOfR * MeanResidual(cells[s], s, count));
                CellInformation[r, s] = CellInformation[s, r] = entry;
            }
        }

        SigmaInformation = sigmaCurvature - (sigmaSquare - sigmaMean * sigmaMean);
    }

    // Fills nodes, probabilities and the nodes' shares of the integral; returns log Σ wₖ exp(zₖ²/2 + h(uₖ)).
    private double Shares(ReadOnlySpan<PersonPatterns.Cell> cells, double[] logOdds, double sigma, double mode, double scale)
    {
        var largest = double.NegativeInfinity;
        for (var k = 0; k < _nodes.Length; k++)
        {
            var u = mode + scale * _nodes[k];
            var exponent = _logWeights[k] - 0.5 * u * u;
            var residual = 0.0;
            for (var r = 0; r < cells.Length; r++)
            {
                var x = logOdds[cells[r].Row] + sigma * u;
                var small = Math.Exp(-Math.Abs(x));
                var p = (x >= 0 ? 1 : small) / (1 + small);
                exponent += cells[r].Right * x - cells[r].Trials * (Math.Max(x, 0) + Math.Log(1 + small));
                residual += cells[r].Right - cells[r].Trials * p;
                _probability[k * cells.Length + r] = p;
            }

            _at[k] = u;
            _residual[k] = residual;
            _share[k] = exponent;
            largest = Math.Max(largest, exponent);
        }

        var total = 0.0;
        for (var k = 0; k < _nodes.Length; k++)
            total += _share[k] = Math.Exp(_share[k] - largest);
        for (var k = 0; k < _nodes.Length; k++)
            _share[k] /= total;
        return largest + Math.Log(total);
    }

    private double MeanResidual(PersonPatterns.Cell cell, int r, int count)
    {
        var mean = 0.0;
        for (var k = 0; k < _nodes.Length; k++)
            mean += _share[k] * (cell.Right - cell.Trials * _probability[k * count + r]);
        return mean;
    }

    // Newton's method on h′, which falls from positive to negative between the two ends; a step that leaves them is a bisection.
    private static double Mode(ReadOnlySpan<PersonPatterns.Cell> cells, double[] logOdds, double sigma, double start)
    {
        double right = 0, trials = 0;
        foreach (var cell in cells)
        {
            right += cell.Right;
            trials += cell.Trials;
        }

        var low = Math.Min(sigma * right, sigma * (right - trials));
        var high = Math.Max(sigma * right, sigma * (right - trials));
        var u = Math.Clamp(start, low, high);
        for (var iteration = 0; iteration < MostModeSteps; iteration++)
        {
            double residual = 0, weight = 0;
            foreach (var cell in cells)
            {
                var p = Linear.Logistic(logOdds[cell.Row] + sigma * u);
                residual += cell.Right - cell.Trials * p;
                weight += cell.Trials * p * (1 - p);
            }

            var derivative = -u + sigma * residual;
            if (derivative > 0)
                low = u;
            else
                high = u;
            var next = u + derivative / (1 + sigma * sigma * weight);
            if (next < low || next > high)
                next = 0.5 * (low + high);
            var step = Math.Abs(next - u);
            u = next;
            if (step <= ModeTolerance * (1 + Math.Abs(u)))
                return u;
        }

        throw new InvalidOperationException("The mode of a person's integrand was not found, although it is bracketed.");
    }
}
