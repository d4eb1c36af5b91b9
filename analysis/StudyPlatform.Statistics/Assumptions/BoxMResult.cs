using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Assumptions;

/// <summary>Box's test of equal covariances.</summary>
/// <param name="N">Rows used.</param>
/// <param name="Groups">Groups compared.</param>
/// <param name="M">Box's M.</param>
/// <param name="ChiSquared">M with Box's correction, approximately χ².</param>
/// <param name="Df">Its degrees of freedom.</param>
/// <param name="P">P(χ² or more) under equal covariances.</param>
/// <param name="Warnings">Rows left out, small groups.</param>
public sealed record BoxMResult(int N, int Groups, double M, double ChiSquared, double Df, double P, IReadOnlyList<Warning> Warnings);
