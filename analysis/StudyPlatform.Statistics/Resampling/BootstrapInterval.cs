namespace StudyPlatform.Statistics.Resampling;

/// <summary>How an interval is made of resampled statistics (Davison and Hinkley 1997, chapter 5).</summary>
public enum BootstrapInterval
{
    /// <summary>Quantiles of the resampled statistics.</summary>
    Percentile,

    /// <summary>Twice the estimate less those quantiles.</summary>
    Basic,

    /// <summary>Percentile, corrected for bias and acceleration (Efron 1987, JASA 82, 171–185).</summary>
    BiasCorrectedAccelerated,
}
