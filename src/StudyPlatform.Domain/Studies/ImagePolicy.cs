namespace StudyPlatform.Domain.Studies;

/// <summary>Who may see which image.</summary>
public enum ImagePolicy
{
    /// <summary>A participant's images are distinct; over all participants every image is shown equally often.</summary>
    Balanced,

    /// <summary>No two participants ever see the same image.</summary>
    Disjoint,
}
