using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Logistic;

/// <summary>Whether a term matters at all.</summary>
/// <param name="Term">The term.</param>
/// <param name="Test">Wald test that all its coefficients are 0.</param>
public sealed record TermTest(string Term, ChiSquareTest Test);
