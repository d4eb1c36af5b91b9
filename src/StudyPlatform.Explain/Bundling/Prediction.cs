namespace StudyPlatform.Explain.Bundling;

/// <summary>What the network made of a test image: all that the choice of stimuli looks at.</summary>
/// <param name="TestIndex">Its index within the test split.</param>
/// <param name="Actual">Its true class.</param>
/// <param name="Predicted">The class of the greatest probability.</param>
/// <param name="Confidence">That probability.</param>
/// <param name="Content">Equal for images with equal content, such as the file's SHA-256: of these only the first is used.</param>
public sealed record Prediction(int TestIndex, int Actual, int Predicted, float Confidence, string Content)
{
    public bool IsCorrect => Actual == Predicted;

    /// <summary>From the network's softmax output; of equal greatest probabilities the first class is predicted.</summary>
    public static Prediction Of(int testIndex, int actual, ReadOnlySpan<float> probabilities, string content)
    {
        var predicted = 0;
        for (var i = 1; i < probabilities.Length; i++)
        {
            if (probabilities[i] > probabilities[predicted])
                predicted = i;
        }

        return new Prediction(testIndex, actual, predicted, probabilities[predicted], content);
    }
}
