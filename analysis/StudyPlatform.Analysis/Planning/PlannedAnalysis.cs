namespace StudyPlatform.Analysis.Planning;

/// <summary>A test, or a family of tests, that is planned.</summary>
/// <param name="Id">As the report names it: <c>pairwise.preference</c>.</param>
/// <param name="Hypothesis">The hypothesis it tests.</param>
/// <param name="Test">The test and its variant.</param>
/// <param name="Correction">How p-values are corrected, and over what.</param>
public sealed record PlannedAnalysis(string Id, string Hypothesis, string Test, string Correction);
