namespace StudyPlatform.Domain.Bundles;

/// <summary>What sort of thing is wrong with a bundle.</summary>
public enum FaultKind
{
    /// <summary>The form of <c>bundle.json</c>: what its JSON Schema can see.</summary>
    Form,

    /// <summary>Values that contradict each other: what a schema cannot see.</summary>
    Rule,

    /// <summary>Files: paths, hashes, the seal, missing and extra ones, sizes.</summary>
    File,
}
