namespace StudyPlatform.Statistics.Numerics;

/// <summary>A = L·Lᵀ of a symmetric positive definite matrix: solving, inverting, and the answer "it is none".</summary>
internal sealed class Cholesky
{
    private readonly double[,] _lower;

    private Cholesky(double[,] lower) => _lower = lower;

    public int Size => _lower.GetLength(0);

    /// <param name="matrix">Symmetric, n × n; only the lower triangle is read.</param>
    /// <param name="tolerance">A pivot at or below this part of its diagonal element counts as zero.</param>
    /// <returns>Null where the matrix is not positive definite; then <paramref name="column"/> is the first column that follows from those before it.</returns>
    public static Cholesky? TryFactor(double[,] matrix, out int column, double tolerance = 0)
    {
        var n = matrix.GetLength(0);
        var lower = new double[n, n];
        for (column = 0; column < n; column++)
        {
            var pivot = matrix[column, column];
            for (var k = 0; k < column; k++)
                pivot -= lower[column, k] * lower[column, k];
            if (!(pivot > tolerance * Math.Abs(matrix[column, column])) || !double.IsFinite(pivot))
                return null;
            var root = Math.Sqrt(pivot);
            lower[column, column] = root;
            for (var row = column + 1; row < n; row++)
            {
                var sum = matrix[row, column];
                for (var k = 0; k < column; k++)
                    sum -= lower[row, k] * lower[column, k];
                lower[row, column] = sum / root;
            }
        }

        return new Cholesky(lower);
    }

    public double[] Solve(ReadOnlySpan<double> right)
    {
        var x = right.ToArray();
        for (var i = 0; i < x.Length; i++)
        {
            for (var k = 0; k < i; k++)
                x[i] -= _lower[i, k] * x[k];
            x[i] /= _lower[i, i];
        }

        for (var i = x.Length - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < x.Length; k++)
                x[i] -= _lower[k, i] * x[k];
            x[i] /= _lower[i, i];
        }

        return x;
    }

    public double[,] Inverse()
    {
        var n = Size;
        var inverse = new double[n, n];
        var unit = new double[n];
        for (var j = 0; j < n; j++)
        {
            unit[j] = 1;
            var column = Solve(unit);
            unit[j] = 0;
            for (var i = 0; i < n; i++)
                inverse[i, j] = column[i];
        }

        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < i; j++)
                inverse[i, j] = inverse[j, i] = 0.5 * (inverse[i, j] + inverse[j, i]);
        }

        return inverse;
    }
}
