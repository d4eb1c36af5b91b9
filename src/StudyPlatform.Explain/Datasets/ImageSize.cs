namespace StudyPlatform.Explain.Datasets;

/// <summary>Width and height of an image, in pixels.</summary>
public readonly record struct ImageSize(int Width, int Height)
{
    /// <summary>For instance <c>256 × 192</c>.</summary>
    public override string ToString() => $"{Width} × {Height}";
}
