using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Explain.Bundling;

/// <summary>How a bundle is put in its place.</summary>
public sealed record BundleBuildOptions
{
    /// <summary>Whether a bundle that is there already may be replaced; anything else never is.</summary>
    public bool Overwrite { get; init; }

    /// <summary>Names of files beside <c>bundle.json</c> that are kept when a bundle is replaced, such as a read-me.</summary>
    public IReadOnlyCollection<string> Companions { get; init; } = Bundle.CompanionNames;
}
