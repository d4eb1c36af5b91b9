namespace StudyPlatform.Domain.Bundles;

/// <summary>What came of reading a <c>bundle.json</c>.</summary>
public abstract record BundleReading
{
    private BundleReading()
    {
    }

    /// <summary>The document is sound.</summary>
    /// <param name="Bundle">Its content.</param>
    /// <param name="Sealed">Whether the document carries a seal, which then was found right.</param>
    public sealed record Sound(Bundle Bundle, bool Sealed) : BundleReading;

    /// <summary>The document is refused.</summary>
    /// <param name="Faults">At least one.</param>
    public sealed record Faulty(IReadOnlyList<BundleFault> Faults) : BundleReading
    {
        public override string ToString() => string.Join('\n', Faults);
    }
}
