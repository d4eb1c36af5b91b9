namespace StudyPlatform.Explain.Attribution.Curvature;

/// <summary>What each training sample does for one prediction.</summary>
/// <param name="Scores">One a training sample; positive supports the prediction.</param>
/// <param name="Iterations">Steps the solver took.</param>
/// <param name="Residual">Its relative residual.</param>
internal sealed record InfluenceScores(double[] Scores, int Iterations, double Residual);
