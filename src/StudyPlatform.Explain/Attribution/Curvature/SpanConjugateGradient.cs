namespace StudyPlatform.Explain.Attribution.Curvature;

/// <summary>
/// Solves H·x = g by preconditioned conjugate gradients (Hestenes and Stiefel 1952), in float64 and to a stated
/// residual: it converges or throws.
/// </summary>
internal sealed class SpanConjugateGradient(SoftmaxCurvature curvature, LowRankPreconditioner preconditioner)
{
    // The residual carried along drifts from the true one by rounding; each restart takes it up afresh.
    private const int Restarts = 5;

    /// <summary>x = H⁻¹·(δ ⊗ f̃) for a test sample.</summary>
    /// <param name="test">The test sample.</param>
    /// <param name="delta">δ, one number a class, not all 0.</param>
    /// <param name="tolerance">The residual to reach, ‖H·x − g‖ / ‖g‖.</param>
    /// <param name="mostIterations">Steps allowed in all.</param>
    /// <param name="cancellation">Ends the work between two steps.</param>
    /// <exception cref="PipelineException">The residual was not reached.</exception>
    public InverseHessianProduct Solve(TestSample test, ReadOnlySpan<double> delta, double tolerance, int mostIterations, CancellationToken cancellation)
    {
        var length = curvature.Classes * curvature.Stride;
        var g = curvature.TestVector(test, delta);
        var norm = Norm(g);
        var (x, r) = (new SpanVector(length), new SpanVector(length));
        r.Set(g);
        var (iterations, residual) = (0, 1.0);
        for (var restart = 0; restart < Restarts && iterations < mostIterations && residual > tolerance; restart++)
        {
            iterations += Descend(x, r, test, tolerance * norm, mostIterations - iterations, cancellation);
            Residual(x, g, r, test);
            residual = Norm(r) / norm;
        }

        if (!(residual <= tolerance))
        {
            throw new PipelineException(
                $"Conjugate gradients stood at a residual of {residual:0.0e+0} after {iterations} steps, above influence.tolerance {tolerance:0.0e+0}; "
                + "give a larger influence.damping, influence.iterations or influence.rank.");
        }

        return new InverseHessianProduct(x.Images, iterations, residual);
    }

    private int Descend(SpanVector x, SpanVector r, TestSample test, double target, int most, CancellationToken cancellation)
    {
        var length = x.Images.Length;
        var (z, p, hp) = (new SpanVector(length), new SpanVector(length), new SpanVector(length));
        preconditioner.Apply(r, z, test);
        p.Set(z);
        var rz = SpanVector.Dot(r, z);
        for (var step = 1; step <= most; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            curvature.Curve(p.Images, hp.Coefficients);
            curvature.Image(hp.Coefficients, hp.Images, test);
            hp.Add(curvature.Damping, p);
            var alpha = rz / SpanVector.Dot(p, hp);
            x.Add(alpha, p);
            r.Add(-alpha, hp);
            if (!(Norm(r) > target))
                return step;
            preconditioner.Apply(r, z, test);
            var next = SpanVector.Dot(r, z);
            p.Scale(next / rz);
            p.Add(1, z);
            rz = next;
        }

        return most;
    }

    /// <summary>r ← g − H·x, with x's images taken afresh.</summary>
    private void Residual(SpanVector x, SpanVector g, SpanVector r, TestSample test)
    {
        curvature.Image(x.Coefficients, x.Images, test);
        curvature.Curve(x.Images, r.Coefficients);
        curvature.Image(r.Coefficients, r.Images, test);
        r.Add(curvature.Damping, x);
        r.Scale(-1);
        r.Add(1, g);
    }

    // Rounding may leave a vanishing vector a square just below 0.
    private static double Norm(SpanVector v) => Math.Sqrt(Math.Max(0, SpanVector.Dot(v, v)));
}
