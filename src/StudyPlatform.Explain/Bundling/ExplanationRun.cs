using System.Text.Json;

namespace StudyPlatform.Explain.Bundling;

/// <summary>
/// <c>run.json</c> of a folder of explanations: everything that shapes them. Two folders with equal runs may be merged,
/// and a folder may be added to by an equal run only.
/// </summary>
/// <param name="Format">Always <see cref="FormatName"/>.</param>
/// <param name="WeightsSha256">Of the network's file of weights.</param>
/// <param name="DatasetName">For people to read.</param>
/// <param name="DatasetSha256">Of the data set's list of items.</param>
/// <param name="Train">Images in its training split.</param>
/// <param name="Test">Images in its test split.</param>
/// <param name="Classes">In the order of the network's outputs.</param>
/// <param name="Seed">Of all random draws.</param>
/// <param name="Rendering">How the explanations look.</param>
/// <param name="Methods">In the order in which they are shown.</param>
public sealed record ExplanationRun(
    string Format,
    string WeightsSha256,
    string DatasetName,
    string DatasetSha256,
    int Train,
    int Test,
    IReadOnlyList<string> Classes,
    ulong Seed,
    RenderingOptions Rendering,
    IReadOnlyList<ExplainedMethod> Methods)
{
    public const string FormatName = "studyplatform-explanations/1";

    public const string FileName = "run.json";

    /// <summary>Names the first setting in which two runs differ, with both values; null if they are the same.</summary>
    public static string? Difference(ExplanationRun there, ExplanationRun here)
    {
        ArgumentNullException.ThrowIfNull(there);
        ArgumentNullException.ThrowIfNull(here);
        return Differs("the network's weights", Short(there.WeightsSha256), Short(here.WeightsSha256))
            ?? Differs("the data set", $"{there.DatasetName} {Short(there.DatasetSha256)}", $"{here.DatasetName} {Short(here.DatasetSha256)}")
            ?? Differs("the classes", string.Join(", ", there.Classes), string.Join(", ", here.Classes))
            ?? Differs("the size of the splits", $"{there.Train} and {there.Test}", $"{here.Train} and {here.Test}")
            ?? Differs("the seed", there.Seed, here.Seed)
            ?? DifferenceOf(there.Rendering, here.Rendering)
            ?? DifferenceOf(there.Methods, here.Methods);
    }

    private static string? DifferenceOf(RenderingOptions there, RenderingOptions here) =>
        Differs("the display side", there.DisplaySide, here.DisplaySide)
        ?? Differs("the colours", there.Colours, here.Colours)
        ?? Differs("the opacity", there.Opacity, here.Opacity)
        ?? Differs("the media format", there.Media, here.Media)
        ?? Differs("the media quality", there.Quality, here.Quality)
        ?? Differs("the legend", there.Legend, here.Legend);

    private static string? DifferenceOf(IReadOnlyList<ExplainedMethod> there, IReadOnlyList<ExplainedMethod> here)
    {
        if (Differs("the list of methods", string.Join(", ", there.Select(method => method.Id)), string.Join(", ", here.Select(method => method.Id))) is { } list)
            return list;
        foreach (var (left, right) in there.Zip(here))
        {
            if ((Differs($"the name of {left.Id}", left.Name, right.Name) ?? Differs($"the kind of {left.Id}", left.Kind, right.Kind)) is { } fact)
                return fact;
            foreach (var key in left.Parameters.Keys.Union(right.Parameters.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                if (Differs($"the option {key} of {left.Id}", Text(left.Parameters, key), Text(right.Parameters, key)) is { } option)
                    return option;
            }
        }

        return null;
    }

    private static string? Differs<T>(string setting, T there, T here) where T : notnull =>
        EqualityComparer<T>.Default.Equals(there, here) ? null : $"{setting} ({there} there, {here} here)";

    private static string Text(IReadOnlyDictionary<string, JsonElement> parameters, string key) =>
        parameters.TryGetValue(key, out var value) ? value.GetRawText() : "unset";

    private static string Short(string hash) => hash.Length > 12 ? hash[..12] + "…" : hash;
}
