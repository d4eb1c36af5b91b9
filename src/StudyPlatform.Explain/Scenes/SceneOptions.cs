namespace StudyPlatform.Explain.Scenes;

/// <summary>How hard the pictures are, and what their surroundings are drawn from.</summary>
public sealed record SceneOptions
{
    /// <summary>Factor on haze, 0 none .. 2.</summary>
    public double Haze { get; init; } = 1.0;

    /// <summary>Probability that something stands in front of the object, 0..1. It never hides more than 30 % of it.</summary>
    public double Occlusion { get; init; } = 0.25;

    /// <summary>Fixed surroundings; null draws them.</summary>
    public SceneKind? Surroundings { get; init; }

    /// <summary>Draw the surroundings evenly, whatever the class, instead of by what is usual for the class.</summary>
    public bool IndependentSurroundings { get; init; }
}
