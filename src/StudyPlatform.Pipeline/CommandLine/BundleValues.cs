using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Pipeline.CommandLine;

/// <summary>What <see cref="BundleOptionSet"/> was set to.</summary>
internal sealed record BundleValues(BundleId Id, string? Title, string Licence, string? Zip, IReadOnlyList<string> Companions);
