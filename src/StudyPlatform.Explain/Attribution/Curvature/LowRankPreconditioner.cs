using StudyPlatform.Explain.Attribution.Numerics;

namespace StudyPlatform.Explain.Attribution.Curvature;

/// <summary>
/// An easily inverted stand-in for H that makes conjugate gradients converge in few steps. H = λI + G·Gᵀ with
/// one column √(p/N)·(e_k − pᵢ) ⊗ f̃ᵢ a sample and class; a pivoted Cholesky factorisation of Gᵀ·G (Harbrecht,
/// Peters and Schneider 2012) picks the columns S that matter most, Q is an orthonormal basis of their span, and
/// P = λI + Q·QᵀGGᵀQ·Qᵀ. It changes only the number of steps, never the solution.
/// </summary>
internal sealed class LowRankPreconditioner
{
    // A column with less than this share of the largest one's norm left is already spanned by those chosen.
    private const double Spanned = 1e-10;

    private readonly SoftmaxCurvature _curvature;
    private readonly (int Sample, int Class)[] _columns;
    private readonly double[] _correction;

    /// <summary>Chooses up to <paramref name="rank"/> columns.</summary>
    public LowRankPreconditioner(SoftmaxCurvature curvature, int rank)
    {
        _curvature = curvature;
        var (pivots, rows) = PivotedCholesky(rank);
        _columns = [.. pivots.Select(pivot => (pivot % curvature.Count, pivot / curvature.Count))];
        _correction = Correction(pivots, rows);
    }

    /// <summary>z ← P⁻¹·r = (r − G_S·W·G_Sᵀ·r) / λ, coefficients and images.</summary>
    public void Apply(SpanVector r, SpanVector z, TestSample test)
    {
        var c = _curvature;
        z.Set(r);
        var projected = new double[_columns.Length];
        for (var s = 0; s < projected.Length; s++)
        {
            var (sample, ofClass) = _columns[s];
            var value = r.Images[ofClass * c.Stride + sample];
            for (var k = 0; k < c.Classes; k++)
                value -= c.Probability(sample, k) * r.Images[k * c.Stride + sample];
            projected[s] = value * Scale(sample, ofClass);
        }

        var removed = new double[c.Classes * c.Stride];
        for (var s = 0; s < projected.Length; s++)
        {
            var (sample, ofClass) = _columns[s];
            var amount = Dense.Dot(_correction.AsSpan(s * projected.Length, projected.Length), projected) * Scale(sample, ofClass);
            for (var k = 0; k < c.Classes; k++)
                removed[k * c.Stride + sample] += amount * ((k == ofClass ? 1 : 0) - c.Probability(sample, k));
        }

        Dense.AddScaled(z.Coefficients, -1, removed);
        var samples = _columns.Select(column => column.Sample).Distinct().ToArray();
        Parallel.For(0, c.Classes, k =>
        {
            foreach (var sample in samples)
            {
                c.Kernel.AddColumn(sample, -removed[k * c.Stride + sample], z.Images.AsSpan(k * c.Stride, c.Count));
                z.Images[k * c.Stride + c.Count] -= removed[k * c.Stride + sample] * test.Cross[sample];
            }
        });
        z.Scale(1 / c.Damping);
    }

    private double Scale(int sample, int ofClass) => Math.Sqrt(_curvature.Probability(sample, ofClass) / _curvature.Count);

    /// <summary>Rows R with Gᵀ·G ≈ Rᵀ·R, one a pivot, the largest remaining diagonal entry next.</summary>
    private (List<int> Pivots, List<double[]> Rows) PivotedCholesky(int rank)
    {
        var c = _curvature;
        var left = new double[c.Classes * c.Count];
        for (var i = 0; i < c.Count; i++)
        {
            var squares = SquaredNorm(i);
            for (var k = 0; k < c.Classes; k++)
                left[k * c.Count + i] = c.Probability(i, k) / c.Count * c.Kernel.Diagonal(i) * (1 - 2 * c.Probability(i, k) + squares);
        }

        var enough = Spanned * left.Max();
        var (pivots, rows) = (new List<int>(), new List<double[]>());
        while (rows.Count < rank)
        {
            var pivot = Array.IndexOf(left, left.Max());
            if (!(left[pivot] > enough))
                break;
            var row = Column(pivot);
            foreach (var earlier in rows)
                Dense.AddScaled(row, -earlier[pivot], earlier);
            var scale = 1 / Math.Sqrt(left[pivot]);
            for (var j = 0; j < row.Length; j++)
            {
                row[j] *= scale;
                left[j] = Math.Max(0, left[j] - row[j] * row[j]);
            }

            // Earlier pivots are spanned exactly; what rounding leaves there must not be picked up or carried on.
            foreach (var earlier in pivots)
                row[earlier] = 0;
            left[pivot] = 0;
            pivots.Add(pivot);
            rows.Add(row);
        }

        return (pivots, rows);
    }

    private double SquaredNorm(int sample)
    {
        var sum = 0.0;
        for (var k = 0; k < _curvature.Classes; k++)
            sum += _curvature.Probability(sample, k) * _curvature.Probability(sample, k);
        return sum;
    }

    /// <summary>Inner products of one column of G with all of them.</summary>
    private double[] Column(int pivot)
    {
        var c = _curvature;
        var (sample, ofClass) = (pivot % c.Count, pivot / c.Count);
        var kernel = new double[c.Count];
        c.Kernel.AddColumn(sample, Scale(sample, ofClass), kernel);
        var column = new double[c.Classes * c.Count];
        for (var i = 0; i < c.Count; i++)
        {
            var common = -c.Probability(i, ofClass);
            for (var k = 0; k < c.Classes; k++)
                common += c.Probability(i, k) * c.Probability(sample, k);
            for (var k = 0; k < c.Classes; k++)
                column[k * c.Count + i] = kernel[i] * Scale(i, k) * (common - c.Probability(sample, k) + (k == ofClass ? 1 : 0));
        }

        return column;
    }

    /// <summary>W = T⁻ᵀ·(I − λ(λI + R·Rᵀ)⁻¹)·T⁻¹, with T = R's pivot columns transposed, lower triangular.</summary>
    private double[] Correction(List<int> pivots, List<double[]> rows)
    {
        var m = pivots.Count;
        var outer = new double[m * m];
        Parallel.For(0, m, i =>
        {
            for (var j = 0; j <= i; j++)
                outer[i * m + j] = outer[j * m + i] = Dense.Dot(rows[i], rows[j]) + (i == j ? _curvature.Damping : 0);
        });
        if (!Cholesky.TryFactor(outer, m, out var damped))
            throw new ArithmeticException("The preconditioner's matrix is not positive definite.");

        // Column by column: solve with λI + RRᵀ between two triangular solves with T.
        var triangle = new double[m * m];
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j <= i; j++)
                triangle[i * m + j] = rows[j][pivots[i]];
        }

        var lower = Cholesky.FromFactor(triangle, m);
        var correction = new double[m * m];
        Parallel.For(0, m, i =>
        {
            var x = correction.AsSpan(i * m, m);
            x[i] = 1;
            lower.SolveLower(x);
            var inverse = damped.Solve(x);
            Dense.AddScaled(x, -_curvature.Damping, inverse);
            lower.SolveUpper(x);
        });
        return correction;
    }
}
