using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Simulation.Dispositions;

/// <summary>A stimulus on a page.</summary>
/// <param name="Stimulus">Which one.</param>
/// <param name="Explanations">For each explanation beside it, the methods that it may be by; one as a rule.</param>
public sealed record SeenStimulus(BundleStimulus Stimulus, IReadOnlyList<IReadOnlyList<MethodId>> Explanations);
