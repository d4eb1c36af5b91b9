namespace StudyPlatform.Explain.Attribution.Numerics;

/// <summary>The factor L of a symmetric positive definite matrix A = L·Lᵀ, and the solutions it gives.</summary>
internal sealed class Cholesky
{
    // A pivot this small beside its diagonal entry carries no correct digit: the matrix counts as singular.
    private const double SingularPivot = 1e-14;

    private readonly double[] _factor;
    private readonly int _size;

    private Cholesky(double[] factor, int size)
    {
        _factor = factor;
        _size = size;
    }

    /// <summary>Factors a row-major size × size matrix; false when it is not positive definite to working precision.</summary>
    public static bool TryFactor(ReadOnlySpan<double> matrix, int size, out Cholesky factored)
    {
        if (matrix.Length != size * size)
            throw new ArgumentException($"A matrix of {size} rows needs {size * size} numbers, not {matrix.Length}.", nameof(matrix));
        var l = matrix.ToArray();
        factored = new Cholesky(l, size);
        for (var i = 0; i < size; i++)
        {
            var row = l.AsSpan(i * size, size);
            for (var j = 0; j < i; j++)
                row[j] = (row[j] - Dense.Dot(row[..j], l.AsSpan(j * size, j))) / l[j * size + j];
            var diagonal = row[i];
            var pivot = diagonal - Dense.Dot(row[..i], row[..i]);
            if (!(pivot > SingularPivot * diagonal))
                return false;
            row[i] = Math.Sqrt(pivot);
            row[(i + 1)..].Clear();
        }

        return true;
    }

    /// <summary>Takes a lower triangular factor that is already known.</summary>
    public static Cholesky FromFactor(double[] lower, int size) => new(lower, size);

    /// <summary>x with A·x = b.</summary>
    public double[] Solve(ReadOnlySpan<double> b)
    {
        var x = b.ToArray();
        SolveLower(x);
        SolveUpper(x);
        return x;
    }

    /// <summary>b ← L⁻¹·b.</summary>
    public void SolveLower(Span<double> b)
    {
        for (var i = 0; i < _size; i++)
            b[i] = (b[i] - Dense.Dot(_factor.AsSpan(i * _size, i), b[..i])) / _factor[i * _size + i];
    }

    /// <summary>b ← L⁻ᵀ·b.</summary>
    public void SolveUpper(Span<double> b)
    {
        for (var i = _size - 1; i >= 0; i--)
        {
            b[i] /= _factor[i * _size + i];
            Dense.AddScaled(b[..i], -b[i], _factor.AsSpan(i * _size, i));
        }
    }
}
