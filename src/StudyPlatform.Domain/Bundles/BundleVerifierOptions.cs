namespace StudyPlatform.Domain.Bundles;

/// <summary>Limits of <see cref="BundleVerifier"/>: how much a bundle may ask of the machine that looks at it.</summary>
public sealed record BundleVerifierOptions
{
    /// <summary>Files in the bundle, 1 to 65000 (a plain zip cannot count further).</summary>
    public int MaxFiles { get; init; } = 50_000;

    /// <summary>Bytes of <c>bundle.json</c>; it is read into memory. 1 to 1 GiB.</summary>
    public long MaxDocumentBytes { get; init; } = 64L << 20;

    /// <summary>Bytes of one medium, unpacked; at least 1.</summary>
    public long MaxMediumBytes { get; init; } = 32L << 20;

    /// <summary>Bytes of all files together, unpacked; at least 1.</summary>
    public long MaxTotalBytes { get; init; } = 1L << 30;

    /// <summary>Names of files beside <c>bundle.json</c> that are let stand and not looked at, such as a study's own.</summary>
    public IReadOnlyCollection<string> Companions { get; init; } = Bundle.CompanionNames;

    /// <exception cref="ArgumentOutOfRangeException">A limit is out of its range.</exception>
    internal void Validate()
    {
        Require(MaxFiles, 65_000, nameof(MaxFiles));
        Require(MaxDocumentBytes, 1L << 30, nameof(MaxDocumentBytes));
        Require(MaxMediumBytes, long.MaxValue, nameof(MaxMediumBytes));
        Require(MaxTotalBytes, long.MaxValue, nameof(MaxTotalBytes));
    }

    private static void Require(long value, long most, string key)
    {
        if (value < 1 || value > most)
            throw new ArgumentOutOfRangeException(key, value, $"{key} must be from 1 to {most}.");
    }
}
