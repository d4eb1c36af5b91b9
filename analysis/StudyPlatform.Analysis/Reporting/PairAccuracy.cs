using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Analysis.Reporting;

/// <summary>How well the people given a pair of methods guessed the model's predictions.</summary>
/// <param name="A">The method that the study names first.</param>
/// <param name="B">The other.</param>
/// <param name="People">Analysed people.</param>
/// <param name="Guesses">Their guesses.</param>
/// <param name="Right">How many of these were right.</param>
/// <param name="Mean">Mean of the people's accuracies, in [0, 1]; null without anyone.</param>
/// <param name="StandardDeviation">Over the people (n − 1); null for fewer than two.</param>
public sealed record PairAccuracy(MethodId A, MethodId B, int People, int Guesses, int Right, Estimate? Mean, double? StandardDeviation);
