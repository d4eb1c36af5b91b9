namespace StudyPlatform.Explain.Tracing;

/// <summary>The answer to "which training example changed the most active weight most?".</summary>
/// <param name="Weights">The weight asked, or the outlying weights that were combined, most activated first.</param>
/// <param name="Ranking">Examples by falling R; the first is the responsible one (Eq. 3).</param>
public sealed record ResponsibleExamples(IReadOnlyList<ActivatedWeight> Weights, IReadOnlyList<(int Example, double Value)> Ranking);
