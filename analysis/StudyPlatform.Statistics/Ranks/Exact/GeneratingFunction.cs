namespace StudyPlatform.Statistics.Ranks.Exact;

/// <summary>
/// The generating function of a statistic that takes the whole numbers 0 to <see cref="Maximum"/>, symmetric about their
/// middle: M(s) is the mean of exp(sX), given by its logarithm, so that nothing overflows.
/// </summary>
internal abstract class GeneratingFunction
{
    /// <summary>The largest value of the statistic; the smallest is 0.</summary>
    public abstract long Maximum { get; }

    /// <summary>How many factors one evaluation multiplies.</summary>
    public abstract long Factors { get; }

    /// <summary>Whether |M| on a circle has a single peak that counts, at the positive real axis.</summary>
    public abstract bool HasOnePeak { get; }

    /// <summary>log M(s) for s &lt; 0.</summary>
    public abstract double Log(double s);

    /// <summary>d log M / ds for s &lt; 0: the mean of the distribution tilted by exp(sX).</summary>
    public abstract double TiltedMean(double s);

    /// <summary>M(s + iθ)/M(s) at θ = 2π·<paramref name="step"/>/<paramref name="steps"/>.</summary>
    public abstract (double Real, double Imaginary) Ratio(double s, long step, long steps);
}
