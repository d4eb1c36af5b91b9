namespace StudyPlatform.Domain.Bundles;

/// <summary>What <see cref="BundleVerifier"/> found.</summary>
/// <param name="Bundle">The bundle's content, wherever the form of its document is sound.</param>
/// <param name="DocumentSha256">Of the bytes of <c>bundle.json</c>; null if it could not be read.</param>
/// <param name="Sealed">Whether <c>bundle.json</c> carries a seal that is right.</param>
/// <param name="Files">Files looked at.</param>
/// <param name="Bytes">Bytes looked at, unpacked.</param>
/// <param name="Faults">None if the bundle is sound.</param>
public sealed record BundleVerification(
    Bundle? Bundle, Sha256Hash? DocumentSha256, bool Sealed, int Files, long Bytes, IReadOnlyList<BundleFault> Faults)
{
    /// <summary>Whether every hash and every reference is right.</summary>
    public bool IsSound => Faults.Count == 0;
}
