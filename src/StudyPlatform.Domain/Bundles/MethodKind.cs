namespace StudyPlatform.Domain.Bundles;

/// <summary>What an explanation shows.</summary>
public enum MethodKind
{
    /// <summary>A map over the input image.</summary>
    Saliency,

    /// <summary>A training image.</summary>
    Example,
}
