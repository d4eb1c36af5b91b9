namespace StudyPlatform.Explain.Bundling;

/// <summary>Everything that was found out about one test image; one file of <see cref="ExplanationStore"/>.</summary>
/// <param name="TestIndex">Its index within the test split.</param>
/// <param name="Image">File name of the image as it is shown.</param>
/// <param name="Actual">Its true class.</param>
/// <param name="Predicted">The predicted class, which is the one explained.</param>
/// <param name="Probabilities">The network's softmax output, one a class.</param>
/// <param name="Methods">By method id.</param>
public sealed record StimulusResult(
    int TestIndex, string Image, int Actual, int Predicted, IReadOnlyList<float> Probabilities, IReadOnlyDictionary<string, MethodResult> Methods)
{
    /// <summary>All media it refers to, by file name, each once.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<string> Media => Methods.Values.Select(method => method.Media).Prepend(Image).Distinct(StringComparer.Ordinal);
}
