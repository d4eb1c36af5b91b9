using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Proportions;

/// <summary>The outcome of an exact binomial test.</summary>
/// <param name="Successes">How many trials came out one way.</param>
/// <param name="Trials">All trials.</param>
/// <param name="Hypothesis">The probability under the null hypothesis.</param>
/// <param name="P">The exact p-value.</param>
/// <param name="Alternative">The side that P looks at.</param>
/// <param name="Proportion">The share of successes with Wilson's interval, which is two-sided.</param>
/// <param name="ClopperPearson">The exact interval, on the side of the alternative.</param>
public sealed record BinomialTestResult(
    long Successes,
    long Trials,
    double Hypothesis,
    double P,
    Alternative Alternative,
    EffectSize Proportion,
    Interval ClopperPearson)
{
    /// <summary>The name of the test, for a report.</summary>
    public string Method => "exact binomial test";
}
