namespace StudyPlatform.Explain.Tracing;

/// <summary>
/// R_i[m] of one weight for every training example, upward and downward changes apart (both ≥ 0).
/// </summary>
/// <param name="Positive">Sum of the positive changes in batches with the example, one a training example.</param>
/// <param name="Negative">Sum of the magnitudes of the negative changes.</param>
public sealed record WeightHistory(float[] Positive, float[] Negative)
{
    /// <summary>R_i[m] in the chosen variant.</summary>
    public double Value(int example, ResponsibilityVariant variant) => variant switch
    {
        ResponsibilityVariant.Magnitude => (double)Positive[example] + Negative[example],
        ResponsibilityVariant.Signed => (double)Positive[example] - Negative[example],
        ResponsibilityVariant.Positive => Positive[example],
        ResponsibilityVariant.Negative => Negative[example],
        _ => throw new ArgumentOutOfRangeException(nameof(variant)),
    };
}
