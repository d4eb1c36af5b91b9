namespace StudyPlatform.Statistics.Ranks.Exact;

/// <summary>
/// Exact tail probabilities from a generating function. P(X ≤ u) is the coefficient of q^u in M(q)/(1 − q), by Cauchy's
/// integral over the circle through the saddle point of the integrand (Daniels 1954) instead of through 1: there the
/// integrand has its peak on the real axis and nothing cancels, so that the far tail keeps its relative precision
/// (about 1e-13). The trapezoidal rule on N &gt; u points adds only the coefficients of q^(u+N), q^(u+2N), …, weighted by
/// |q|^N and its powers; N is chosen so that they stay below 1e-17 of the result.
/// </summary>
internal static class ContourTail
{
    private const double LogNegligible = 45;
    private const double NegligibleTerm = 1e-22;
    private const int NegligibleRun = 64;

    // Beyond a logarithm of 0.02 the radius is so small that other peaks of |M| need not be negligible.
    private const double OnePeakRadius = -0.02;
    private const double SmallestLog = 1e-13;
    private const double LargestLog = 50;
    private const int Bisections = 60;

    /// <summary>Factors to be evaluated for one probability: some ten seconds.</summary>
    private const double MaximumWork = 4e8;

    /// <summary>P(X ≤ <paramref name="u"/>), or null where the work is out of reach.</summary>
    /// <param name="function">Of a symmetric statistic.</param>
    /// <param name="u">From 0 to half of the maximum.</param>
    public static double? Lower(GeneratingFunction function, long u)
    {
        var s = SaddlePoint(function, u);
        var log = function.Log(s) - s * u - Math.Log(-ExpM1.Of(s));
        var steps = Math.Max(u + 1, (long)Math.Ceiling((LogNegligible + Math.Max(0, -log) + Math.Log(function.Maximum + 1.0)) / -s)) | 1;
        var mayStop = function.HasOnePeak && s > OnePeakRadius;
        var affordable = MaximumWork / function.Factors;
        if (!mayStop && steps / 2 > affordable)
            return null;
        var sum = 0.5;
        var run = 0;
        for (var step = 1L; step <= steps / 2 && !(mayStop && run >= NegligibleRun); step++)
        {
            if (step > affordable)
                return null;
            var (real, imaginary) = Integrand(function, s, u, step, steps);
            sum += real;
            run = Math.Abs(real) + Math.Abs(imaginary) < NegligibleTerm ? run + 1 : 0;
        }

        return Math.Min(1, Math.Exp(log) * (2 * sum / steps));
    }

    // The minimum over s < 0 of M(s)·exp(−su)/(1 − exp(s)); a percent of it is near enough.
    private static double SaddlePoint(GeneratingFunction function, long u)
    {
        var (low, high) = (Math.Log(SmallestLog), Math.Log(LargestLog));
        for (var i = 0; i < Bisections && high - low > 0.01; i++)
        {
            var middle = (low + high) / 2;
            var s = -Math.Exp(middle);
            if (function.TiltedMean(s) - u + 1 / ExpM1.Of(-s) > 0)
                low = middle;
            else
                high = middle;
        }

        return -Math.Exp((low + high) / 2);
    }

    // M(q)·q^(−u)/(1 − q) beside its value on the real axis.
    private static (double Real, double Imaginary) Integrand(GeneratingFunction function, double s, long u, long step, long steps)
    {
        var (real, imaginary) = function.Ratio(s, step, steps);
        var (sine, cosine) = Circle.HalfAngle(u, step, steps);
        var (turnReal, turnImaginary) = (1 - 2 * sine * sine, -2 * sine * cosine);
        (real, imaginary) = (real * turnReal - imaginary * turnImaginary, real * turnImaginary + imaginary * turnReal);
        (sine, cosine) = Circle.HalfAngle(1, step, steps);
        var below = ExpM1.Of(s);
        var (poleReal, poleImaginary) = (1 - 2 * sine * sine - 2 * sine * sine / below, 2 * sine * cosine * (1 + below) / below);
        var norm = poleReal * poleReal + poleImaginary * poleImaginary;
        return ((real * poleReal + imaginary * poleImaginary) / norm, (imaginary * poleReal - real * poleImaginary) / norm);
    }
}
