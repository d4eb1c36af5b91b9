using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Analysis.Reporting;

/// <summary>How well the people who saw a method guessed.</summary>
/// <param name="Method">The method.</param>
/// <param name="People">Analysed people whose pair contains it.</param>
/// <param name="Guesses">Their guesses.</param>
/// <param name="Right">How many of these were right.</param>
/// <param name="Mean">Mean of the people's accuracies, in [0, 1]; null without anyone.</param>
/// <param name="WhenModelRight">The same over images that the model got right; null without any.</param>
/// <param name="WhenModelWrong">The same over images that the model got wrong; null without any.</param>
/// <param name="WhenPreferred">The same over the people who preferred the method; null without any.</param>
public sealed record MethodAccuracy(
    MethodId Method, int People, int Guesses, int Right, Estimate? Mean, Estimate? WhenModelRight, Estimate? WhenModelWrong, Estimate? WhenPreferred);
