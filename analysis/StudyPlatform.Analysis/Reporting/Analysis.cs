using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Reporting;

/// <summary>One analysis: what it asks, whether it was planned, and what came of it.</summary>
/// <typeparam name="T">The record of the result.</typeparam>
/// <param name="Id">As a plan names it: <c>pairwise.preference</c>.</param>
/// <param name="Title">For readers.</param>
/// <param name="Description">What is tested against what, and how, in one or two sentences.</param>
/// <param name="Status">Planned or exploratory.</param>
/// <param name="Result">The result, or why there is none.</param>
public sealed record Analysis<T>(string Id, string Title, string Description, AnalysisStatus Status, Outcome<T> Result)
    where T : notnull;
