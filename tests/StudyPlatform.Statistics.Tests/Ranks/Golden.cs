using System.Text.Json;
using System.Text.Json.Nodes;
using StudyPlatform.Statistics.Ranks;
using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.Tests.Ranks;

/// <summary>Cases that a script in analysis/reference computed.</summary>
internal sealed class Golden(string file)
{
    private readonly JsonObject _document = Read(file);

    public IReadOnlyList<GoldenCase> Cases(string section) => [.. _document[section]!.AsArray().Select(node => new GoldenCase(node!))];

    public TheoryData<string> Names(string section) => [.. Cases(section).Select(golden => golden.Text("name"))];

    public GoldenCase Case(string section, string name) => Cases(section).Single(golden => string.Equals(golden.Text("name"), name, StringComparison.Ordinal));

    private static JsonObject Read(string file)
    {
        using var document = Reference.Read(file);
        return JsonObject.Create(document.RootElement.Clone())!;
    }
}

/// <summary>One of them.</summary>
internal sealed class GoldenCase(JsonNode node)
{
    public Alternative Alternative => Text("alternative") switch
    {
        "two.sided" => Alternative.TwoSided,
        "less" => Alternative.Less,
        "greater" => Alternative.Greater,
        var other => throw new JsonException($"{other} is not an alternative."),
    };

    public DistributionChoice Choice => Enum.Parse<DistributionChoice>(Text("choice"), ignoreCase: true);

    public NullDistribution Distribution => Enum.Parse<NullDistribution>(Text("method"), ignoreCase: true);

    public string Text(string name) => node[name]!.GetValue<string>();

    public bool Flag(string name) => node[name]!.GetValue<bool>();

    public double Number(string name) => node[name]!.GetValue<double>();

    /// <summary>A number, or what stands for an infinite one.</summary>
    public double NumberOr(string name, double infinite) => node[name]?.GetValue<double>() ?? infinite;

    public int Whole(string name) => checked((int)Number(name));

    public double[] Numbers(string name) => Row(node[name]!);

    public double[][] Rows(string name) => [.. node[name]!.AsArray().Select(row => Row(row!))];

    private static double[] Row(JsonNode row) => [.. row.AsArray().Select(value => value!.GetValue<double>())];
}
