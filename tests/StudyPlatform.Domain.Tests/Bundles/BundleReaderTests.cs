using System.Text;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Tests.Json;

namespace StudyPlatform.Domain.Tests.Bundles;

public sealed class BundleReaderTests
{
    [Theory]
    [InlineData("", "bundle.json: is not JSON at line 1, byte 1; restore the file")]
    [InlineData("{", "bundle.json: is not JSON at line 1, byte 2; restore the file")]
    [InlineData("{} {}", "bundle.json: is not JSON at line 1, byte 4; restore the file")]
    [InlineData("[]", "bundle.json: is a list; put an object there")]
    [InlineData("null", "bundle.json: is null; put an object there")]
    public void A_text_that_is_no_document_is_refused(string json, string fault)
    {
        Assert.Equal([fault], Faults(json));
    }

    [Fact]
    public void A_byte_order_mark_is_refused()
    {
        var json = Encoding.UTF8.GetPreamble().Concat(SmallBundle.Json()).ToArray();

        Assert.Equal("bundle.json: starts with a byte order mark; save it as UTF-8 without one", BundleReader.Parse(json).ToString());
    }

    [Fact]
    public void Bytes_that_are_not_utf_8_are_refused()
    {
        var json = SmallBundle.Json();
        json[100] = 0xFF;

        Assert.StartsWith("bundle.json: is not UTF-8", BundleReader.Parse(json).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_nested_without_end_is_refused()
    {
        var json = string.Concat(Enumerable.Repeat("[", 100_000));

        Assert.StartsWith("bundle.json: is not JSON", Assert.Single(Faults(json)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"a": 1, "a": 2}""", "methods[0].parameters: has the key 'a' twice; keep one of them")]
    [InlineData("""{"a": "\ud800"}""", "methods[0].parameters.a: is text that is not valid Unicode; write it anew as UTF-8")]
    [InlineData("""{"\ud800": 1}""", "methods[0].parameters: has a key that is not valid Unicode; write it anew as UTF-8")]
    [InlineData("""{"a": [{"b": 1e999}]}""", "methods[0].parameters.a[0].b: is '1e999'; use a number from")]
    [InlineData("[]", "methods[0].parameters: is a list; put an object there")]
    public void Even_the_free_form_place_has_one_meaning(string parameters, string fault)
    {
        var json = Edited(document => document["methods"]![0]!["parameters"] = "HERE").Replace("\"HERE\"", parameters, StringComparison.Ordinal);

        Assert.StartsWith(fault, Assert.Single(Faults(json)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("format", "\"studyplatform-bundle/2\"", "format: is 'studyplatform-bundle/2'; use 'studyplatform-bundle/1', the only format that this program reads")]
    [InlineData("id", "\"Small\"", "id: is 'Small'; use 1 to 64 of a-z, 0-9 and '-', starting with a letter or digit")]
    [InlineData("title", "7", "title: is a number; put text there")]
    [InlineData("title", "\"\"", "title: is empty; say something there")]
    [InlineData("created", "\"2026-01-31 12:00\"", "created: is '2026-01-31 12:00'; use a UTC time such as 2026-01-31T12:00:00Z")]
    [InlineData("created", "\"2026-02-30T12:00:00Z\"", "created: is '2026-02-30T12:00:00Z'; use a UTC time such as 2026-01-31T12:00:00Z")]
    [InlineData("licence", "null", "licence: is null; put text there")]
    [InlineData("classes", "[\"cat\"]", "classes: has 1 entries; give at least 2")]
    [InlineData("dataset.train", "-1", "dataset.train: is -1; use a whole number from 0 to 2147483647")]
    [InlineData("dataset.test", "1.5", "dataset.test: is '1.5'; use a whole number from 0 to 2147483647")]
    [InlineData("dataset.sha256", "\"ABC\"", "dataset.sha256: is 'ABC'; use the 64 lower-case hexadecimal digits of a SHA-256")]
    [InlineData("model.learningRate", "0", "model.learningRate: is '0'; use a number above 0 to")]
    [InlineData("model.testAccuracy", "1.1", "model.testAccuracy: is '1.1'; use a number from 0 to 1")]
    [InlineData("model.batchSize", "true", "model.batchSize: is true or false; put a whole number there")]
    [InlineData("methods[1].kind", "\"map\"", "methods[1].kind: is 'map'; use 'saliency' or 'example'")]
    [InlineData("stimuli[2].image", "\"media/../bundle.json\"", "stimuli[2].image: is 'media/../bundle.json'; use media/, the 64 lower-case hexadecimal digits of the file's SHA-256, and .jpg, .png or .webp")]
    [InlineData("stimuli[1].probabilities", "[\"0.1\", 0.9]", "stimuli[1].probabilities[0]: is text; put a number there")]
    [InlineData("stimuli[1].explanations.lime", "\"media\"", "stimuli[1].explanations.lime: is text; put an object there")]
    [InlineData("stimuli[1].explanations.influence.trainingIndex", "\"17\"", "stimuli[1].explanations.influence.trainingIndex: is text; put a whole number there")]
    [InlineData("provenance.trainingAccuracy", "2", "provenance.trainingAccuracy: is '2'; use a number from 0 to 1")]
    [InlineData("seal", "\"abc\"", "seal: is 'abc'; use the 64 lower-case hexadecimal digits of a SHA-256")]
    public void A_wrong_value_is_named_with_its_place_and_remedy(string place, string value, string fault)
    {
        var json = Edited(document => JsonTree.Replace(document, place, JsonNode.Parse(value)));

        Assert.StartsWith(fault, Assert.Single(Faults(json)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "extra", "extra")]
    [InlineData("model", "optimiser", "model.optimiser")]
    [InlineData("dataset", "a.b", "dataset['a.b']")]
    [InlineData("methods[0]", "Kind", "methods[0].Kind")]
    [InlineData("tutorial", "third", "tutorial.third")]
    [InlineData("stimuli[1]", "file", "stimuli[1].file")]
    [InlineData("stimuli[0].explanations.lime", "map", "stimuli[0].explanations.lime.map")]
    [InlineData("provenance", "when", "provenance.when")]
    public void A_key_that_the_format_does_not_know_is_refused_by_name(string where, string key, string place)
    {
        var json = Edited(document => ((JsonObject)JsonTree.Find(document, where))[key] = 1);

        Assert.StartsWith($"{place}: is a key that the format does not know; take it out, or use one of ", Assert.Single(Faults(json)), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_missing_key_is_named()
    {
        foreach (var place in JsonTree.Places(JsonNode.Parse(SmallBundle.Json())!).Where(place => !IsOptional(place)))
        {
            var (parent, key) = JsonTree.Split(place);

            var fault = Faults(Edited(document => JsonTree.Remove(document, place)));

            Assert.Contains($"{(parent.Length == 0 ? "bundle.json" : parent)}: lacks the key '{key}'; add it", fault);
        }

        static bool IsOptional(string place) =>
            place.EndsWith(']') || place is "seal" or "model.variant" || place.StartsWith("provenance", StringComparison.Ordinal)
            || place.Contains("testIndex", StringComparison.Ordinal) || place.Contains("diagnostics", StringComparison.Ordinal)
            || place.Contains("parameters.", StringComparison.Ordinal) || place.EndsWith(".lime", StringComparison.Ordinal) || place.EndsWith(".influence", StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_stands_twice_is_named()
    {
        var json = Encoding.UTF8.GetString(SmallBundle.Json()).Replace("\"train\": 40,", "\"train\": 40, \"train\": 41,", StringComparison.Ordinal);

        Assert.Contains("dataset: has the key 'train' twice; keep one of them", Faults(json));
    }

    [Fact]
    public void All_faults_of_form_are_listed_at_once()
    {
        var json = Edited(document =>
        {
            document.Remove("title");
            document["model"]!["input"] = 0;
            document["stimuli"]![2]!["extra"] = 1;
        });

        Assert.Equal(
            [
                "bundle.json: lacks the key 'title'; add it",
                "model.input: is 0; use a whole number from 1 to 2147483647",
                "stimuli[2].extra: is a key that the format does not know; take it out, or use one of actual, explanations, id, image, predicted, probabilities, testIndex",
            ],
            Faults(json));
    }

    [Fact]
    public void The_list_of_faults_ends_somewhere()
    {
        var json = Edited(document => document["classes"] = new JsonArray([.. Enumerable.Range(0, 100_000).Select(i => JsonValue.Create(i))]));

        var faults = Faults(json);

        Assert.Equal(1000, faults.Count);
        Assert.EndsWith(": there are more faults than are listed; mend the listed ones and look again", faults[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_without_seal_is_taken_as_it_is()
    {
        var reading = BundleReader.Parse(Edited(document => document["title"] = "another"));

        Assert.False(Assert.IsType<BundleReading.Sound>(reading).Sealed);
    }

    [Fact]
    public void A_sealed_document_that_was_changed_is_refused()
    {
        var json = Encoding.UTF8.GetString(SmallBundle.Json()).Replace("\"Small", "\"Tall", StringComparison.Ordinal);

        Assert.Equal(["seal: does not match the document, which has been changed since it was written; restore the file, or, if the change is meant, take the key 'seal' out"], Faults(json));
    }

    [Fact]
    public void A_single_wrong_byte_anywhere_in_a_sealed_document_is_found()
    {
        var whole = SmallBundle.Json();
        for (var at = 0; at < whole.Length; at++)
        {
            var json = (byte[])whole.Clone();
            json[at] ^= (byte)(1 << (at % 8));

            Assert.True(BundleReader.Parse(json) is BundleReading.Faulty, $"byte {at}");
        }
    }

    [Fact]
    public void No_bytes_make_the_reader_throw()
    {
        var random = new Random(7);
        for (var round = 0; round < 1000; round++)
        {
            var json = SmallBundle.Json();
            for (var i = random.Next(1, 6); i > 0; i--)
                json[random.Next(json.Length)] = (byte)random.Next(256);
            json = json[..random.Next(json.Length / 2, json.Length + 1)];

            Assert.IsType<BundleReading.Faulty>(BundleReader.Parse(json));
        }
    }

    internal static IReadOnlyList<string> Faults(string json) =>
        [.. Assert.IsType<BundleReading.Faulty>(BundleReader.Parse(json)).Faults.Select(fault => fault.ToString())];

    /// <summary>The small bundle's document without its seal, changed.</summary>
    internal static string Edited(Action<JsonObject> edit)
    {
        var document = (JsonObject)JsonNode.Parse(SmallBundle.Json())!;
        document.Remove("seal");
        edit(document);
        return document.ToJsonString();
    }
}
