using System.Text.Json;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Json;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Domain.Tests.Json;

namespace StudyPlatform.Domain.Tests.Studies;

/// <summary>The JSON Schema and the reader say the same about a document's form.</summary>
public sealed class StudySchemaTests
{
    private static readonly SchemaEvaluator Schema = new(JsonDocument.Parse(File.ReadAllText(Checkout.File("study-assets", "schema", "study.schema.json"))).RootElement);

    private static readonly string[] Replacements =
    [
        "null", "true", "0", "1", "1.0", "7", "-1", "0.05", "0.005", "3.10", "3e2", "1e30", "200", "201", "400", "401", "1000", "1001", "1440", "1441", "2000000000",
        "\"\"", "\"x\"", "\"X y\"", "\"USD\"", "\"usd\"", "\"x\\n\"", "[]", "[1]", "[\"x\"]", "[\"\", \"x\"]", "[\"lime\", \"shap\"]", "{}", """{"x": 1}""", """{"id": "a", "text": "A"}""",
        "\"text\"", "\"number\"", "\"single-choice\"", "\"ranking\"", "\"ranking-1\"", "\"guess\"", "\"guess-2\"", "\"guess-02\"", "\"guess-0\"", "\"open\"", "\"codes\"", "\"balanced\"",
    ];

    [Fact]
    public void The_full_and_the_default_study_are_valid()
    {
        Assert.True(Schema.IsValid(JsonDocument.Parse(FullStudy.Json).RootElement));
        Assert.True(Schema.IsValid(JsonDocument.Parse(DefaultStudy.Json()).RootElement));
    }

    [Fact]
    public void Schema_and_reader_agree_on_every_value_put_anywhere()
    {
        var (valid, invalid) = (0, 0);
        foreach (var place in JsonTree.Places(JsonNode.Parse(FullStudy.Json)!))
        {
            foreach (var replacement in Replacements)
                Agree($"{place} = {replacement}", root => JsonTree.Replace(root, place, JsonNode.Parse(replacement)));
            foreach (var length in new[] { 64, 65, 200, 201, 1000, 1001, 20_000, 20_001 })
                Agree($"{place} = {length} characters", root => JsonTree.Replace(root, place, new string('a', length)));
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
        foreach (var place in JsonTree.Places(JsonNode.Parse(FullStudy.Json)!))
            Verdict($"without {place}", root => JsonTree.Remove(root, place));
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("")]
    [InlineData("Trials")]
    [InlineData("choices")]
    [InlineData("least")]
    [InlineData("maxLength")]
    public void Schema_and_reader_agree_on_a_key_added_anywhere(string key)
    {
        var root = JsonNode.Parse(FullStudy.Json)!;
        foreach (var place in JsonTree.Places(root).Where(place => JsonTree.Find(root, place) is JsonObject).Prepend(""))
        {
            foreach (var value in new[] { "1", "\"x\"", "{}" })
                Verdict($"{place}.{key} = {value}", node => ((JsonObject)JsonTree.Find(node, place))[key] = JsonNode.Parse(value));
        }
    }

    /// <summary>Whether the changed document is valid in form, after seeing that both say so.</summary>
    private static bool Verdict(string change, Action<JsonNode> edit)
    {
        var document = JsonNode.Parse(FullStudy.Json)!;
        edit(document);
        var json = document.ToJsonString();
        using var parsed = JsonDocument.Parse(json);

        var bySchema = Schema.IsValid(parsed.RootElement);
        var faults = new StudyFaultList();
        var written = StudyForm.Read(new JsonPlace(parsed.RootElement, StudyDefinition.DocumentName, faults, IsRoot: true));

        Assert.True(bySchema == (faults.Count == 0), $"{change}: the schema says {(bySchema ? "valid" : "invalid")}, the reader names [{string.Join(" | ", faults.ToList())}]");
        Assert.Equal(bySchema, written is not null);
        return bySchema;
    }
}
