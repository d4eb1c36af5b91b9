using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Analysis.Reporting;

/// <summary>How many people were analysed in a pair of methods.</summary>
/// <param name="A">The method that the study names first.</param>
/// <param name="B">The other.</param>
/// <param name="Admitted">People given the pair, whatever became of them.</param>
/// <param name="AnalysedAFirst">Analysed people who were shown <paramref name="A"/> first.</param>
/// <param name="AnalysedBFirst">Analysed people who were shown <paramref name="B"/> first.</param>
public sealed record ConditionCount(MethodId A, MethodId B, int Admitted, int AnalysedAFirst, int AnalysedBFirst)
{
    public int Analysed => AnalysedAFirst + AnalysedBFirst;
}
