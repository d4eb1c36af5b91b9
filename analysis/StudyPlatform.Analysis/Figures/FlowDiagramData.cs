namespace StudyPlatform.Analysis.Figures;

/// <summary>What a <see cref="FlowDiagram"/> shows.</summary>
/// <param name="Title">What the picture shows, for whoever cannot see it.</param>
/// <param name="Stages">From first to last; at least one.</param>
/// <param name="Footnote">A line in the last box, for example how people spread over conditions; empty for none.</param>
public sealed record FlowDiagramData(string Title, IReadOnlyList<FlowStage> Stages, string Footnote);
