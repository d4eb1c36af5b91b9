namespace StudyPlatform.Explain.Scenes;

/// <summary>How a cat or a dog holds itself.</summary>
public enum AnimalPose
{
    Standing,
    Walking,
    Sitting,
    Lying,
}
