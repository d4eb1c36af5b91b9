namespace StudyPlatform.Statistics.Proportions;

/// <summary>Where the p-value of McNemar's test comes from.</summary>
public enum McNemarMethod
{
    /// <summary>The binomial distribution of the discordant pairs.</summary>
    Exact,

    /// <summary>Chi-squared with continuity correction (Edwards 1948), as R's mcnemar.test.</summary>
    ContinuityCorrected,

    /// <summary>Chi-squared without correction (McNemar 1947).</summary>
    Uncorrected,
}
