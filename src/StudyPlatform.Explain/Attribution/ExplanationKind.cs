namespace StudyPlatform.Explain.Attribution;

/// <summary>What an explanation shows.</summary>
public enum ExplanationKind
{
    /// <summary>A map over the input.</summary>
    Saliency,

    /// <summary>A training image.</summary>
    Example,
}
