namespace StudyPlatform.Domain.Bundles;

/// <summary>The two stimuli that the tutorial shows and no trial does.</summary>
/// <param name="Correct">A rightly predicted one.</param>
/// <param name="Incorrect">A wrongly predicted one.</param>
public sealed record BundleTutorial(StimulusId Correct, StimulusId Incorrect)
{
    public bool Contains(StimulusId id) => id == Correct || id == Incorrect;
}
