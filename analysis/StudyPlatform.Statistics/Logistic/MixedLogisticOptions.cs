namespace StudyPlatform.Statistics.Logistic;

/// <summary>How <see cref="MixedLogisticRegression"/> fits and reports.</summary>
/// <param name="Level">Confidence level of all intervals, in (0, 1).</param>
/// <param name="Points">Points of the adaptive Gauss–Hermite quadrature, 1 to 101; 1 is Laplace's approximation.</param>
public sealed record MixedLogisticOptions(double Level = 0.95, int Points = 25)
{
    /// <summary>Most points: beyond this the weights of the outer ones leave double precision without use.</summary>
    public const int MostPoints = 101;
}
