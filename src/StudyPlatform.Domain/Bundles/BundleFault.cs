namespace StudyPlatform.Domain.Bundles;

/// <summary>One thing that is wrong with a bundle.</summary>
/// <param name="Kind">The sort of fault.</param>
/// <param name="Place">A place in <c>bundle.json</c> such as <c>stimuli[3].explanations.lime</c>, or a file's path within the bundle.</param>
/// <param name="Problem">What is wrong there.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record BundleFault(FaultKind Kind, string Place, string Problem, string Remedy)
{
    /// <summary>One sentence: place, problem and remedy.</summary>
    public override string ToString() => $"{Place}: {Problem}; {Remedy}";
}
