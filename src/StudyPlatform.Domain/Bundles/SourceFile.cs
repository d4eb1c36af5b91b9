namespace StudyPlatform.Domain.Bundles;

/// <summary>A file of a bundle that is being verified.</summary>
/// <param name="Path">Within the bundle, with forward slashes; already found harmless.</param>
/// <param name="Open">Opens it for one reading.</param>
internal sealed record SourceFile(string Path, Func<Stream> Open);
