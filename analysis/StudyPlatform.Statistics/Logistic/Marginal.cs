namespace StudyPlatform.Statistics.Logistic;

/// <summary>What averaging over persons needs.</summary>
/// <param name="Sigma">Standard deviation of the persons' intercepts.</param>
/// <param name="Covariance">Of the coefficients and, unless σ is at its edge, σ.</param>
internal sealed record Marginal(double Sigma, double[,] Covariance)
{
    // The trapezoidal rule on the whole line converges like exp(−2π·d/step), d the distance of the nearest pole from it: here π/σ.
    private const double LargestStep = 0.25;
    private const double Reach = 9;

    /// <summary>E logistic(η + σZ), Z standard normal, with its derivatives by η and σ; 15 digits.</summary>
    public static (double Mean, double ByLogOdds, double BySigma) Mean(double logOdds, double sigma)
    {
        var steps = (int)Math.Ceiling(Reach / Math.Min(LargestStep, 0.5 / Math.Max(sigma, 1e-3)));
        var step = Reach / steps;
        double mean = 0, byLogOdds = 0, bySigma = 0;
        for (var k = -steps; k <= steps; k++)
        {
            var z = k * step;
            var weight = step * Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI);
            var p = Linear.Logistic(logOdds + sigma * z);
            mean += weight * p;
            byLogOdds += weight * p * (1 - p);
            bySigma += weight * z * p * (1 - p);
        }

        return (mean, byLogOdds, bySigma);
    }
}
