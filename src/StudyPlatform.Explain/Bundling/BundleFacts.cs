using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Explain.Bundling;

/// <summary>What a bundle says about itself beyond its stimuli.</summary>
/// <param name="Id">The bundle's own name.</param>
/// <param name="Title">For people to read.</param>
/// <param name="Licence">Under which its media may be passed on.</param>
/// <param name="Created">When; UTC.</param>
/// <param name="Model">The network.</param>
/// <param name="Provenance">How it came to be; optional.</param>
public sealed record BundleFacts(BundleId Id, string Title, string Licence, DateTimeOffset Created, BundleModel Model, BundleProvenance? Provenance = null);
