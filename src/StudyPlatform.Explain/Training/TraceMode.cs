namespace StudyPlatform.Explain.Training;

/// <summary>How the traced layers' changes are kept.</summary>
public enum TraceMode
{
    /// <summary>Fully connected layers of more than a million weights factored where that is exact, everything else dense.</summary>
    Auto,

    /// <summary>Every layer by comparing weights.</summary>
    Dense,

    /// <summary>Every layer by its factors; fully connected layers without weight decay only.</summary>
    Factored,
}
