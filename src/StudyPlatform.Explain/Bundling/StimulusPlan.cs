namespace StudyPlatform.Explain.Bundling;

/// <summary>Which test images become stimuli, by their index within the test split.</summary>
/// <param name="TutorialCorrect">The tutorial's rightly predicted one.</param>
/// <param name="TutorialIncorrect">The tutorial's wrongly predicted one.</param>
/// <param name="Trials">The others, in an order that tells nothing.</param>
public sealed record StimulusPlan(int TutorialCorrect, int TutorialIncorrect, IReadOnlyList<int> Trials)
{
    public const string FileName = "plan.json";

    /// <summary>All of them, the tutorial's first.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<int> All => [TutorialCorrect, TutorialIncorrect, .. Trials];

    public bool Equals(StimulusPlan? other) => other is not null && All.SequenceEqual(other.All);

    public override int GetHashCode() => HashCode.Combine(TutorialCorrect, TutorialIncorrect, Trials.Count);
}
