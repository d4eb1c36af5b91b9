namespace StudyPlatform.Explain.Scenes;

/// <summary>What a bird is doing.</summary>
public enum BirdPose
{
    Perched,
    Standing,
    Flying,
    Swimming,
}
