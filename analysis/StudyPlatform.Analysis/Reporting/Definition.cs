namespace StudyPlatform.Analysis.Reporting;

/// <summary>How a figure is defined.</summary>
/// <param name="Term">The figure: <c>Pair accuracy</c>.</param>
/// <param name="Text">One or two sentences.</param>
public sealed record Definition(string Term, string Text);
