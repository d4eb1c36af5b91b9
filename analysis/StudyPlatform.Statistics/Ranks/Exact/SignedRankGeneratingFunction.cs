namespace StudyPlatform.Statistics.Ranks.Exact;

/// <summary>∏ (1 + q^j)/2, j = 1 … n, which counts the signs of n untied ranks by the sum of the positive ones (Wilcoxon 1945), with q = e^s.</summary>
/// <param name="n">How many ranks carry a sign.</param>
internal sealed class SignedRankGeneratingFunction(int n) : GeneratingFunction
{
    // The highest other peak, at the cube roots of 1, is 2^(−2n/3): below 1e-20 from here on.
    private const int OnePeakFrom = 100;

    public override long Maximum => (long)n * (n + 1L) / 2;

    public override long Factors => n;

    public override bool HasOnePeak => n >= OnePeakFrom;

    public override double Log(double s)
    {
        var sum = 0.0;
        for (var j = 1; j <= n; j++)
            sum += Math.Log((1 + Math.Exp(j * s)) / 2);
        return sum;
    }

    public override double TiltedMean(double s)
    {
        var sum = 0.0;
        for (var j = 1; j <= n; j++)
            sum += j / (1 + Math.Exp(-j * s));
        return sum;
    }

    public override (double Real, double Imaginary) Ratio(double s, long step, long steps)
    {
        var (real, imaginary) = (1.0, 0.0);
        for (var j = 1; j <= n; j++)
        {
            // (1 + q^j)/(1 + |q|^j) = 1 − |q|^j·(1 − e^(ijθ))/(1 + |q|^j).
            var (sine, cosine) = Circle.HalfAngle(j, step, steps);
            var weight = 1 / (1 + Math.Exp(-j * s));
            var factorReal = 1 - weight * 2 * sine * sine;
            var factorImaginary = weight * 2 * sine * cosine;
            (real, imaginary) = (real * factorReal - imaginary * factorImaginary, real * factorImaginary + imaginary * factorReal);
        }

        return (real, imaginary);
    }
}
