using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Explain.Explaining;

/// <summary>What the making of a bundle came to.</summary>
/// <param name="Bundle">The bundle's content.</param>
/// <param name="Files">Its files.</param>
/// <param name="Bytes">Bytes of all files together.</param>
/// <param name="ContactSheet">Paths of the contact sheet's pages; none where none was asked for.</param>
public sealed record BundleReport(Bundle Bundle, int Files, long Bytes, IReadOnlyList<string> ContactSheet);
