namespace StudyPlatform.Analysis.Figures;

/// <summary>A stage of a <see cref="FlowDiagram"/>.</summary>
/// <param name="Label">What these people have in common: "Finished the study".</param>
/// <param name="Count">How many they are.</param>
/// <param name="LossLabel">What those have in common who did not go on from here to the next stage.</param>
/// <param name="Losses">They, by reason; empty where nobody left.</param>
public sealed record FlowStage(string Label, int Count, string LossLabel, IReadOnlyList<FlowLoss> Losses);
