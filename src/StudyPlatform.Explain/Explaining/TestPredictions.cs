using System.Text.Json;
using StudyPlatform.Explain.Training;

namespace StudyPlatform.Explain.Explaining;

/// <summary>
/// <c>predictions.json</c> beside the explanations: the network's softmax output for every test image, so that work that is
/// taken up again, on whatever device, explains what it began with.
/// </summary>
/// <param name="WeightsSha256">Of the network.</param>
/// <param name="DatasetSha256">Of the data set.</param>
/// <param name="Probabilities">[test image][class].</param>
public sealed record TestPredictions(string WeightsSha256, string DatasetSha256, IReadOnlyList<float[]> Probabilities)
{
    public const string FileName = "predictions.json";

    /// <summary>Those of a folder, if it has any of this network and data set.</summary>
    public static TestPredictions? Find(string folder, RunFile run)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return null;
        try
        {
            var found = JsonSerializer.Deserialize(File.ReadAllBytes(path), ExplainingJson.Default.TestPredictions);
            return found?.WeightsSha256 == run.WeightsSha256 && found.DatasetSha256 == run.DatasetSha256 && found.Probabilities.Count == run.TestCount ? found : null;
        }
        catch (JsonException)
        {
            // They are computed anew, which costs time and nothing else.
            return null;
        }
    }

    /// <summary>Writes them into a folder.</summary>
    public void Write(string folder) =>
        AtomicFile.WriteText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, ExplainingJson.Default.TestPredictions) + "\n");
}
