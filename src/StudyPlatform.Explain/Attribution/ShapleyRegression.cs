using StudyPlatform.Explain.Attribution.Numerics;

namespace StudyPlatform.Explain.Attribution;

/// <summary>
/// Shapley values as a weighted regression (Lundberg and Lee 2017): minimise
/// Σ π(S) (v(S) − v(∅) − Σ_{i∈S} φᵢ)² under Σφ = v(all) − v(∅). Over all coalitions the minimum is exactly the
/// Shapley values; over a sample of them an estimate that still adds up.
/// </summary>
internal static class ShapleyRegression
{
    /// <summary>The values φ, given v of every coalition of the design.</summary>
    /// <exception cref="PipelineException">Too few coalitions were drawn to tell the players apart.</exception>
    public static double[] Solve(CoalitionDesign design, ReadOnlySpan<double> values)
    {
        var n = design.Coalitions.Segments;
        var gain = values[1] - values[0];
        if (n == 1)
            return [gain];
        var matrix = new double[n * n];
        var moment = new double[n];
        var row = new double[n];
        for (var i = 0; i < design.Weights.Length; i++)
        {
            var coalition = design.Coalitions[i + 2];
            for (var j = 0; j < n; j++)
                row[j] = coalition[j];
            for (var j = 0; j < n; j++)
            {
                if (coalition[j] != 0)
                    Dense.AddScaled(matrix.AsSpan(j * n, n), design.Weights[i], row);
            }

            Dense.AddScaled(moment, design.Weights[i] * (values[i + 2] - values[0]), row);
        }

        if (!Cholesky.TryFactor(matrix, n, out var factored))
            throw new PipelineException($"shap.coalitions is too small to tell {n} segments apart; give more, or a larger shap.kernel-size.");

        // The constraint's Lagrange multiplier: φ = A⁻¹(b − λ·1) with λ so that Σφ = gain.
        var free = factored.Solve(moment);
        var ones = new double[n];
        Array.Fill(ones, 1);
        var direction = factored.Solve(ones);
        var multiplier = (free.Sum() - gain) / direction.Sum();
        Dense.AddScaled(free, -multiplier, direction);
        return free;
    }
}
