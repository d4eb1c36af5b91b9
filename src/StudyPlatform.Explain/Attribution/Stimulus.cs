namespace StudyPlatform.Explain.Attribution;

/// <summary>A test image together with what the network made of it.</summary>
/// <param name="TestIndex">Its index within the test split; random draws for it derive from this and the run's seed.</param>
/// <param name="Pixels">Channel-major bytes, 3 · side · side.</param>
/// <param name="Actual">Its true class.</param>
/// <param name="Predicted">The class that is explained.</param>
/// <param name="Probabilities">The network's softmax output, one a class.</param>
public sealed record Stimulus(int TestIndex, byte[] Pixels, int Actual, int Predicted, float[] Probabilities);
