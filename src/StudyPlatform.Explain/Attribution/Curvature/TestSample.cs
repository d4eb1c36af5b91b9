namespace StudyPlatform.Explain.Attribution.Curvature;

/// <summary>A test sample as the training samples see it.</summary>
/// <param name="Cross">Its inner product with each training sample's features, the bias's 1 included.</param>
/// <param name="Self">Its inner product with itself.</param>
internal sealed record TestSample(double[] Cross, double Self);
