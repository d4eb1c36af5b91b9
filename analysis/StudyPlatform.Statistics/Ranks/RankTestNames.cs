namespace StudyPlatform.Statistics.Ranks;

/// <summary>The variants of rank tests in words.</summary>
internal static class RankTestNames
{
    public static string Of(NullDistribution distribution, bool continuityCorrected) => distribution switch
    {
        NullDistribution.Exact => "exact",
        NullDistribution.ExactConditional => "exact given the ties",
        _ when continuityCorrected => "normal approximation with continuity correction",
        _ => "normal approximation",
    };
}
