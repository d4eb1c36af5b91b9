namespace StudyPlatform.Statistics.Ranks.Exact;

/// <summary>
/// The Gaussian binomial coefficient ∏ (1 − q^(n+i))/(1 − q^i), i = 1 … m, which counts the orders of m and n untied values
/// by their U (Mann and Whitney 1947; Harding 1984), divided by its value at q = 1, with q = e^s.
/// </summary>
/// <param name="smaller">The size of the smaller group, m.</param>
/// <param name="larger">The size of the larger group, n.</param>
internal sealed class MannWhitneyGeneratingFunction(int smaller, int larger) : GeneratingFunction
{
    // At q = −1, the highest of the other peaks, |M| is about the square root of 1/C(m+n, m): below 1e-19 from here on.
    private const int OnePeakFrom = 64;

    public override long Maximum => (long)smaller * larger;

    public override long Factors => 2L * smaller;

    public override bool HasOnePeak => smaller >= OnePeakFrom;

    public override double Log(double s)
    {
        var sum = 0.0;
        for (var i = 1; i <= smaller; i++)
            sum += Math.Log(ExpM1.Of((larger + (double)i) * s) / (larger + (double)i) / (ExpM1.Of(i * s) / i));
        return sum;
    }

    public override double TiltedMean(double s)
    {
        var sum = 0.0;
        for (var i = 1; i <= smaller; i++)
            sum += i / ExpM1.Of(-i * s) - (larger + (double)i) / ExpM1.Of(-(larger + (double)i) * s);
        return sum;
    }

    public override (double Real, double Imaginary) Ratio(double s, long step, long steps)
    {
        var (real, imaginary) = (1.0, 0.0);
        for (var i = 1; i <= smaller; i++)
        {
            var (aboveReal, aboveImaginary) = OneMinusPower(s, larger + (long)i, step, steps);
            var (belowReal, belowImaginary) = OneMinusPower(s, i, step, steps);
            var norm = belowReal * belowReal + belowImaginary * belowImaginary;
            var factorReal = (aboveReal * belowReal + aboveImaginary * belowImaginary) / norm;
            var factorImaginary = (aboveImaginary * belowReal - aboveReal * belowImaginary) / norm;
            (real, imaginary) = (real * factorReal - imaginary * factorImaginary, real * factorImaginary + imaginary * factorReal);
        }

        return (real, imaginary);
    }

    // (1 − q^power)/(1 − |q|^power), by sines and exp − 1, so that nothing cancels where q is near 1.
    private static (double Real, double Imaginary) OneMinusPower(double s, long power, long step, long steps)
    {
        var (sine, cosine) = Circle.HalfAngle(power, step, steps);
        var below = ExpM1.Of(power * s);
        return (1 - 2 * sine * sine - 2 * sine * sine / below, 2 * sine * cosine * (1 + below) / below);
    }
}
