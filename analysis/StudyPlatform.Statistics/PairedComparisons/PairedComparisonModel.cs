namespace StudyPlatform.Statistics.PairedComparisons;

/// <summary>The model that was fitted.</summary>
public enum PairedComparisonModel
{
    /// <summary>P(i over j) = πᵢ / (πᵢ + πⱼ) (Bradley and Terry 1952).</summary>
    BradleyTerry,

    /// <summary>P(i over j) = πᵢ / (πᵢ + πⱼ + ν√(πᵢπⱼ)), P(undecided) = ν√(πᵢπⱼ) / (same) (Davidson 1970).</summary>
    Davidson,
}
