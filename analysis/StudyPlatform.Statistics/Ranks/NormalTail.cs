using StudyPlatform.Statistics.Distributions;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Ranks;

/// <summary>A rank statistic against the normal distribution, with R's continuity correction.</summary>
internal static class NormalTail
{
    /// <param name="deviation">The statistic less its mean.</param>
    /// <param name="standardDeviation">Its standard deviation, more than 0.</param>
    /// <param name="alternative">The side.</param>
    /// <param name="corrected">Whether the deviation is moved half a step: towards 0 for two sides, against the alternative for one.</param>
    public static (double Z, double P) Of(double deviation, double standardDeviation, Alternative alternative, bool corrected)
    {
        var correction = alternative switch
        {
            _ when !corrected => 0,
            Alternative.Greater => 0.5,
            Alternative.Less => -0.5,
            _ => Math.Sign(deviation) * 0.5,
        };
        var z = (deviation - correction) / standardDeviation;
        var p = alternative switch
        {
            Alternative.Greater => StandardNormal.UpperTail(z),
            Alternative.Less => StandardNormal.UpperTail(-z),
            _ => StandardNormal.TwoSided(z),
        };
        return (z, Sample.Positive(p));
    }
}
