namespace StudyPlatform.Explain.Datasets;

/// <summary>Which half of a data set an image belongs to.</summary>
public enum Split
{
    /// <summary>The network learns from it.</summary>
    Train,

    /// <summary>The network never sees it while it learns.</summary>
    Test,
}
