using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyPlatform.Explain.Training;

/// <summary>Everything that decides what weights come out (beside the number of threads and the kind of device).</summary>
/// <param name="Options">The options.</param>
/// <param name="DatasetSha256">Hash of the data set.</param>
/// <param name="Classes">Its classes in order.</param>
public sealed record TrainingIdentity(TrainingOptions Options, string DatasetSha256, IReadOnlyList<string> Classes)
{
    /// <summary>Names the first setting in which two identities differ, or <c>null</c> when they are the same.</summary>
    public static string? Difference(TrainingIdentity left, TrainingIdentity right)
    {
        if (left.DatasetSha256 != right.DatasetSha256)
            return "the data set";
        if (!left.Classes.SequenceEqual(right.Classes, StringComparer.Ordinal))
            return "the classes";
        var first = JsonSerializer.SerializeToNode(left.Options, TrainingJson.Default.TrainingOptions)!.AsObject();
        var second = JsonSerializer.SerializeToNode(right.Options, TrainingJson.Default.TrainingOptions)!.AsObject();
        foreach (var (name, value) in first)
        {
            if (!JsonNode.DeepEquals(value, second[name]))
                return $"{name} ({value?.ToJsonString() ?? "none"} there, {second[name]?.ToJsonString() ?? "none"} here)";
        }

        return null;
    }
}
