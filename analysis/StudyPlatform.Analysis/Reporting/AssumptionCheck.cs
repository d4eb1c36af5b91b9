using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Reporting;

/// <summary>Something that a test takes for granted, looked at in these data.</summary>
/// <param name="About">The analysis by its id: <c>manova.order</c>.</param>
/// <param name="Assumption">What is taken for granted.</param>
/// <param name="Check">The check's name: <c>Box's M</c>.</param>
/// <param name="Result">What it gave, or why it could not be done.</param>
/// <param name="Reading">What that means for the analysis, in one sentence.</param>
public sealed record AssumptionCheck(string About, string Assumption, string Check, Outcome<TestResult> Result, string Reading);
