namespace StudyPlatform.Analysis.Tests.Study;

/// <summary>What one simulated person answered.</summary>
/// <param name="A">The method of the pair that the study names first, by its number.</param>
/// <param name="B">The other.</param>
/// <param name="AFirst">Whether A was shown first.</param>
/// <param name="Right">Right guesses of five.</param>
/// <param name="PrefersA">Whether A is preferred.</param>
/// <param name="UnderstandsA">Whether A is more understandable.</param>
internal sealed record PersonAnswers(int A, int B, bool AFirst, int Right, bool PrefersA, bool UnderstandsA);
