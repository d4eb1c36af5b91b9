using StudyPlatform.Explain.Attribution.Numerics;

namespace StudyPlatform.Explain.Attribution.Curvature;

/// <summary>
/// An easily inverted stand-in for H that makes conjugate gradients converge in few steps. A pivoted Cholesky
/// factorisation (Harbrecht, Peters and Schneider 2012) picks the columns S of H = λI + G·Gᵀ that matter most;
/// with Q an orthonormal basis of their span, P = Q·(λI + QᵀGGᵀQ)·Qᵀ + μ·(I − Q·Qᵀ). Outside the span μ is λ plus
/// the trace of what the columns leave, a bound on H there; as in Nyström preconditioners (Frangella, Tropp and
/// Udell 2023) too small a μ costs far more steps than too large a one. P changes the number of steps, never
/// the solution.
/// </summary>
internal sealed class LowRankPreconditioner
{
    private readonly SoftmaxCurvature _curvature;
    private readonly CurvatureColumns _all;
    private readonly (int Sample, int Class)[] _columns;
    private readonly int[] _samples;
    private readonly double[] _correction;
    private readonly double _outside;

    /// <summary>Chooses up to <paramref name="rank"/> columns.</summary>
    public LowRankPreconditioner(SoftmaxCurvature curvature, int rank)
    {
        _curvature = curvature;
        _all = new CurvatureColumns(curvature);
        var (pivots, rows, left) = _all.PivotedCholesky(rank);
        _columns = [.. pivots.Select(pivot => (pivot % curvature.Count, pivot / curvature.Count))];
        _samples = [.. _columns.Select(column => column.Sample).Distinct().Order()];
        _outside = curvature.Damping + left;
        _correction = Correction(pivots, rows);
    }

    /// <summary>z ← P⁻¹·r = (r − G_S·W·G_Sᵀ·r) / μ, coefficients and images.</summary>
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
            projected[s] = value * _all.Scale(sample, ofClass);
        }

        var removed = new double[c.Classes * c.Stride];
        for (var s = 0; s < projected.Length; s++)
        {
            var (sample, ofClass) = _columns[s];
            var amount = Dense.Dot(_correction.AsSpan(s * projected.Length, projected.Length), projected) * _all.Scale(sample, ofClass);
            for (var k = 0; k < c.Classes; k++)
                removed[k * c.Stride + sample] += amount * ((k == ofClass ? 1 : 0) - c.Probability(sample, k));
        }

        Dense.AddScaled(z.Coefficients, -1, removed);
        var weights = new double[c.Classes][];
        for (var k = 0; k < c.Classes; k++)
        {
            weights[k] = Array.ConvertAll(_samples, sample => -removed[k * c.Stride + sample]);
            for (var s = 0; s < _samples.Length; s++)
                z.Images[k * c.Stride + c.Count] += weights[k][s] * test.Cross[_samples[s]];
        }

        c.Kernel.AddColumns(_samples, weights, z.Images, c.Stride);
        z.Scale(1 / _outside);
    }

    /// <summary>W = T⁻ᵀ·(I − μ(λI + R·Rᵀ)⁻¹)·T⁻¹, with T = R's pivot columns transposed, lower triangular.</summary>
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
            Dense.AddScaled(x, -_outside, inverse);
            lower.SolveUpper(x);
        });
        return correction;
    }
}
