namespace StudyPlatform.Explain.Attribution;

/// <summary>How a saliency map is meant to be drawn.</summary>
public enum SaliencyStyle
{
    /// <summary>Values in 0…1 as a heat map over the image.</summary>
    Heat,

    /// <summary>Signed values around 0, from −limit (blue) to +limit (red); the limit is the diagnostic <c>limit</c>.</summary>
    Signed,

    /// <summary>Some superpixels shown as they are, the others dimmed.</summary>
    Segments,
}
