namespace StudyPlatform.Analysis.Planning;

/// <summary>Something that is expected.</summary>
/// <param name="Id">As analyses name it: <c>H1</c>.</param>
/// <param name="Text">One sentence.</param>
public sealed record PlannedHypothesis(string Id, string Text);
