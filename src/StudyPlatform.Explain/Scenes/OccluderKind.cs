namespace StudyPlatform.Explain.Scenes;

/// <summary>Something in front of the object.</summary>
public enum OccluderKind
{
    None,
    Grass,
    Post,
    Box,
    Branch,
}
