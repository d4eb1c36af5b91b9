using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Web.Participate.Studies;

/// <summary>The addresses of a stimulus's pictures. They are hashes of content and tell nothing.</summary>
/// <param name="Image">The test image.</param>
/// <param name="Explanations">One for each method.</param>
public sealed record StimulusPictures(string Image, IReadOnlyDictionary<MethodId, string> Explanations);
