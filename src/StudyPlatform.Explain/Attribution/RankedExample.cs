namespace StudyPlatform.Explain.Attribution;

/// <summary>A training example further down a ranking.</summary>
/// <param name="TrainingIndex">Its index within the training split.</param>
/// <param name="TrainingClass">Its class.</param>
/// <param name="Score">The value it was ranked by; what it means is the method's.</param>
public sealed record RankedExample(int TrainingIndex, int TrainingClass, double Score);
