namespace StudyPlatform.Domain.Bundles;

/// <summary>The image formats that a bundle may hold.</summary>
public enum MediaType
{
    Jpeg,
    Png,
    WebP,
}
