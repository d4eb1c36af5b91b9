using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Analysis.Reporting;

/// <summary>One pair of a matrix of choices.</summary>
/// <param name="A">The method that the study names first.</param>
/// <param name="B">The other.</param>
/// <param name="People">Analysed people who answered.</param>
/// <param name="ChosenA">How many of them chose <paramref name="A"/>; the others chose <paramref name="B"/>.</param>
/// <param name="ShareA">Share in [0, 1] with Wilson's interval; null without anyone.</param>
public sealed record PairChoice(MethodId A, MethodId B, int People, int ChosenA, Estimate? ShareA)
{
    public int ChosenB => People - ChosenA;
}
