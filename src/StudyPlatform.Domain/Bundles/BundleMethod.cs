namespace StudyPlatform.Domain.Bundles;

/// <summary>An explanation method of a bundle.</summary>
/// <param name="Id">Names the method in <see cref="BundleStimulus.Explanations"/>.</param>
/// <param name="Name">For people to read.</param>
/// <param name="Kind">What its explanations are.</param>
/// <param name="Parameters">The settings it ran with; free in form.</param>
public sealed record BundleMethod(MethodId Id, string Name, MethodKind Kind, JsonParameters Parameters);
