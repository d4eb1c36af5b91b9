namespace StudyPlatform.Statistics.LinearModels;

/// <summary>A summary of the roots θ of H against E, the hypothesis and residual sums of squares and products.</summary>
public enum MultivariateStatistic
{
    /// <summary>Σ θ / (1 + θ).</summary>
    Pillai,

    /// <summary>Π 1 / (1 + θ).</summary>
    Wilks,

    /// <summary>Σ θ.</summary>
    HotellingLawley,

    /// <summary>The largest θ. Its F is an upper bound, its p a lower one.</summary>
    Roy,
}
