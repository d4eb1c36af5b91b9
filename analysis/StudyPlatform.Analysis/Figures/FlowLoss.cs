namespace StudyPlatform.Analysis.Figures;

/// <summary>People who left for one reason.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Count">How many.</param>
public sealed record FlowLoss(string Reason, int Count);
