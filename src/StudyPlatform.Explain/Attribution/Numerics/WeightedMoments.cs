namespace StudyPlatform.Explain.Attribution.Numerics;

/// <summary>
/// Weighted sums of 0/1 rows and their targets, from which every ridge regression on any of the columns
/// follows without going back to the rows. Sums can be added, so halves of a sample share their work.
/// </summary>
internal sealed class WeightedMoments(int columns)
{
    private const double LeastPenalty = 1e-12;

    private readonly double[] _xx = new double[columns * columns];
    private readonly double[] _x = new double[columns];
    private readonly double[] _xy = new double[columns];
    private double _w, _y, _yy;

    public int Columns { get; } = columns;

    /// <summary>Takes one row in.</summary>
    public void Add(ReadOnlySpan<byte> row, double target, double weight)
    {
        Span<double> wide = Columns <= 1024 ? stackalloc double[Columns] : new double[Columns];
        for (var i = 0; i < row.Length; i++)
            wide[i] = row[i];
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] != 0)
                Dense.AddScaled(_xx.AsSpan(i * Columns, Columns), weight, wide);
        }

        Dense.AddScaled(_x, weight, wide);
        Dense.AddScaled(_xy, weight * target, wide);
        _w += weight;
        _y += weight * target;
        _yy += weight * target * target;
    }

    /// <summary>The sums of the rows that are here and not in <paramref name="part"/>.</summary>
    public WeightedMoments Without(WeightedMoments part)
    {
        var rest = new WeightedMoments(Columns) { _w = _w - part._w, _y = _y - part._y, _yy = _yy - part._yy };
        for (var i = 0; i < _xx.Length; i++)
            rest._xx[i] = _xx[i] - part._xx[i];
        for (var i = 0; i < _x.Length; i++)
            (rest._x[i], rest._xy[i]) = (_x[i] - part._x[i], _xy[i] - part._xy[i]);
        return rest;
    }

    /// <summary>
    /// The weighted ridge regression y ≈ b + Σ cᵢ xᵢ on the given columns that minimises
    /// Σ w (y − ŷ)² + α·Σ c²; the intercept is not penalised.
    /// </summary>
    public RidgeFit Ridge(IReadOnlyList<int> features, double alpha)
    {
        var n = features.Count;
        var gram = new double[n * n];
        var moment = new double[n];
        for (var i = 0; i < n; i++)
        {
            var (row, mean) = (features[i], _x[features[i]] / _w);
            for (var j = 0; j < n; j++)
                gram[i * n + j] = _xx[row * Columns + features[j]] - mean * _x[features[j]];
            moment[i] = _xy[row] - mean * _y;
        }

        var coefficients = Solve(gram, moment, alpha);
        var intercept = _y / _w;
        for (var i = 0; i < n; i++)
            intercept -= coefficients[i] * _x[features[i]] / _w;
        return new RidgeFit([.. features], coefficients, intercept, Explained(gram, moment, coefficients));
    }

    private static double[] Solve(double[] gram, double[] moment, double alpha)
    {
        var n = moment.Length;
        var trace = 0.0;
        for (var i = 0; i < n; i++)
            trace += gram[i * n + i];

        // Columns that always agree leave a fit without penalty undetermined: the least penalty that decides is taken.
        var penalised = gram.ToArray();
        var least = LeastPenalty * (1 + trace / Math.Max(n, 1));
        for (var extra = 0.0; extra <= 1 + trace; extra = extra == 0 ? least : extra * 10)
        {
            for (var i = 0; i < n; i++)
                penalised[i * n + i] = gram[i * n + i] + alpha + extra;
            if (Cholesky.TryFactor(penalised, n, out var factored))
                return factored.Solve(moment);
        }

        throw new ArithmeticException("The regression's sums are not finite.");
    }

    /// <summary>Weighted R²: 1 − Σw(y − ŷ)² / Σw(y − ȳ)². A target that never changes is explained wholly.</summary>
    private double Explained(double[] gram, double[] moment, double[] coefficients)
    {
        var total = _yy - _y * _y / _w;
        if (total <= LeastPenalty * _yy)
            return 1;
        var n = moment.Length;
        var explained = 2 * Dense.Dot(coefficients, moment);
        for (var i = 0; i < n; i++)
            explained -= coefficients[i] * Dense.Dot(gram.AsSpan(i * n, n), coefficients);
        return explained / total;
    }
}
