namespace StudyPlatform.Explain.Attribution.Curvature;

/// <summary>x = H⁻¹g as the training samples see it.</summary>
/// <param name="Images">f̃ᵢ·x, class-major [classes, N + 1], the test sample last.</param>
/// <param name="Iterations">Steps taken.</param>
/// <param name="Residual">‖H·x − g‖ / ‖g‖, computed afresh at the end.</param>
internal sealed record InverseHessianProduct(double[] Images, int Iterations, double Residual);
