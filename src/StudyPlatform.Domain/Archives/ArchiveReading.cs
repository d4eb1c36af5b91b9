using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Domain.Archives;

/// <summary>What came of looking at an archive.</summary>
public abstract record ArchiveReading
{
    private ArchiveReading()
    {
    }

    /// <summary>Every hash is right, and the study can run on the bundle.</summary>
    /// <param name="Manifest">What it holds.</param>
    /// <param name="Definition">The bytes of <c>study.json</c>.</param>
    /// <param name="Bundle">What was found out about the bundle.</param>
    public sealed record Sound(ArchiveManifest Manifest, ReadOnlyMemory<byte> Definition, BundleVerification Bundle) : ArchiveReading;

    /// <summary>It is refused.</summary>
    /// <param name="Faults">At least one sentence, each with place, problem and remedy.</param>
    public sealed record Faulty(IReadOnlyList<string> Faults) : ArchiveReading;
}
