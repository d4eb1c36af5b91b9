using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Analysis.Reporting;

/// <summary>A logistic regression of every guess on the methods that were shown.</summary>
/// <param name="Model"><c>mixed</c> or <c>cluster-robust</c>.</param>
/// <param name="Method">How it was fitted: <c>adaptive Gauss–Hermite quadrature, 15 points</c>.</param>
/// <param name="People">People.</param>
/// <param name="Guesses">Guesses.</param>
/// <param name="Terms">Intercept, model right, then one for each method, which add up to 0.</param>
/// <param name="PersonSd">Standard deviation of the people's intercepts, in log odds; null for the cluster-robust model.</param>
/// <param name="Methods">Test that all methods are alike; null where refused.</param>
/// <param name="Warnings">What to know about it.</param>
public sealed record AccuracyModel(
    string Model,
    string Method,
    int People,
    int Guesses,
    IReadOnlyList<AccuracyTerm> Terms,
    double? PersonSd,
    TestResult? Methods,
    IReadOnlyList<Warning> Warnings);
