using System.Text.Json;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Tests.Json;

namespace StudyPlatform.Domain.Tests.Bundles;

/// <summary>The JSON Schema and the reader say the same about a document's form.</summary>
public sealed class BundleSchemaTests
{
    private static readonly SchemaEvaluator Schema = new(JsonDocument.Parse(File.ReadAllText(Checkout.File("study-assets", "schema", "bundle.schema.json"))).RootElement);

    private static readonly string[] Replacements =
    [
        "null", "true", "0", "1", "1.0", "7", "-1", "0.5", "1.5", "3e9", "1e30", "\"\"", "\"x\"", "\"X y\"", "\"x\\n\"", "\"a\\u0001\"", "[]", "[1]", "[\"x\"]",
        "[0.5, 0.5, 0]", "{}", """{"image": "x"}""", """{"x": 1}""", """{"": 1}""", """{"A b": {}}""", "\"saliency\"", "\"2026-01-31T12:00:00.1234567Z\"",
        "\"2026-13-31T12:00:00Z\"", "\"2026-01-31T24:00:00Z\"", "\"0000-01-31T12:00:00Z\"", "\"2026-01-31T12:00:00.Z\"", "\"2026-01-31T12:00:00+00:00\"",
    ];

    [Fact]
    public void The_small_bundle_is_valid()
    {
        Assert.True(Schema.IsValid(JsonDocument.Parse(SmallBundle.Json()).RootElement));
    }

    [Fact]
    public void Random_bundles_are_valid()
    {
        var random = new Random(5);
        for (var round = 0; round < 50; round++)
            Assert.True(Schema.IsValid(JsonDocument.Parse(BundleWriter.Write(RandomBundle.Create(random))).RootElement));
    }

    [Fact]
    public void Schema_and_reader_agree_on_every_value_put_anywhere()
    {
        var (valid, invalid) = (0, 0);
        foreach (var place in JsonTree.Places(JsonNode.Parse(SmallBundle.Json())!))
        {
            foreach (var replacement in Replacements)
                Agree($"{place} = {replacement}", root => JsonTree.Replace(root, place, JsonNode.Parse(replacement)));
            foreach (var length in new[] { 64, 65, 100, 101, 200, 201, 500, 501, 2000, 2001, 10_000, 10_001 })
                Agree($"{place} = {length} characters", root => JsonTree.Replace(root, place, new string('a', length)));
            foreach (var length in new[] { 100, 101, 200, 201 })
                Agree($"{place} = {length} pairs", root => JsonTree.Replace(root, place, string.Concat(Enumerable.Repeat("😀", length))));
        }

        Assert.True(valid > 100 && invalid > 1000, $"{valid} valid, {invalid} invalid");

        void Agree(string change, Action<JsonNode> edit)
        {
            if (Verdict(change, edit))
                valid++;
            else
                invalid++;
        }
    }

    [Fact]
    public void Schema_and_reader_agree_on_every_key_taken_away()
    {
        foreach (var place in JsonTree.Places(JsonNode.Parse(SmallBundle.Json())!))
            Verdict($"without {place}", root => JsonTree.Remove(root, place));
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("")]
    [InlineData("Diagnostics")]
    [InlineData("trainingClass")]
    [InlineData("variant")]
    [InlineData("x-1")]
    public void Schema_and_reader_agree_on_a_key_added_anywhere(string key)
    {
        var root = JsonNode.Parse(SmallBundle.Json())!;
        foreach (var place in JsonTree.Places(root).Where(place => JsonTree.Find(root, place) is JsonObject).Prepend(""))
        {
            foreach (var value in new[] { "1", "\"x\"", "{}" })
                Verdict($"{place}.{key} = {value}", node => ((JsonObject)JsonTree.Find(node, place))[key] = JsonNode.Parse(value));
        }
    }

    [Fact]
    public void The_evaluator_refuses_a_keyword_that_it_does_not_know()
    {
        var schema = new SchemaEvaluator(JsonDocument.Parse("""{"maxProperties": 1}""").RootElement);

        Assert.Throws<NotSupportedException>(() => schema.IsValid(JsonDocument.Parse("{}").RootElement));
    }

    /// <summary>Whether the changed document is valid in form, after seeing that both say so.</summary>
    private static bool Verdict(string change, Action<JsonNode> edit)
    {
        var document = JsonNode.Parse(SmallBundle.Json())!;
        edit(document);
        var json = document.ToJsonString();

        var bySchema = Schema.IsValid(JsonDocument.Parse(json).RootElement);
        var faults = BundleReader.Parse(json) is BundleReading.Faulty faulty ? faulty.Faults.Where(fault => fault.Kind == FaultKind.Form).ToList() : [];

        Assert.True(bySchema == (faults.Count == 0), $"{change}: the schema says {(bySchema ? "valid" : "invalid")}, the reader names [{string.Join(" | ", faults)}]");
        return bySchema;
    }
}
