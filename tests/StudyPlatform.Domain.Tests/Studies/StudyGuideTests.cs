using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Domain.Tests.Json;

namespace StudyPlatform.Domain.Tests.Studies;

/// <summary>The guide to the study definition says what the reader does.</summary>
public sealed partial class StudyGuideTests
{
    private static readonly string Guide = File.ReadAllText(Checkout.File("docs", "study.md"));

    [Fact]
    public void Its_shortest_definition_is_sound()
    {
        var json = Block().Match(Guide).Groups["json"].Value;

        var reading = StudyReader.Parse(json);

        Assert.True(reading is StudyReading.Sound, reading.ToString());
    }

    [Fact]
    public void It_names_every_key_of_the_schema()
    {
        var schema = JsonNode.Parse(File.ReadAllText(Checkout.File("study-assets", "schema", "study.schema.json")))!;
        var keys = JsonTree.Places(schema).Select(JsonTree.Split).Where(place => place.Parent.EndsWith("properties", StringComparison.Ordinal)).Select(place => place.Key).Distinct().ToList();

        Assert.True(keys.Count > 40);
        Assert.All(keys, key => Assert.Contains(key, Guide, StringComparison.Ordinal));
    }

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();
}
