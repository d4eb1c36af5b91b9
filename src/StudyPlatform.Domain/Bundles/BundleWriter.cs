using System.Globalization;
using System.Text.Json;

namespace StudyPlatform.Domain.Bundles;

/// <summary>
/// Writes <c>bundle.json</c> in canonical form: the keys in the format's order, maps by key (explanations in the order
/// of the methods), two spaces, LF, numbers in their shortest digits, and the seal last. One bundle has one text.
/// </summary>
public static class BundleWriter
{
    /// <returns>The file's bytes.</returns>
    public static byte[] Write(Bundle bundle)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, CanonicalJson.Options with { Indented = true, NewLine = "\n" }))
            WriteDocument(writer, bundle);
        buffer.WriteByte((byte)'\n');
        var json = buffer.ToArray();
        BundleSeal.Set(json);
        return json;
    }

    private static void WriteDocument(Utf8JsonWriter writer, Bundle bundle)
    {
        writer.WriteStartObject();
        writer.WriteString("format", Bundle.Format);
        writer.WriteString("id", bundle.Id.Value);
        writer.WriteString("title", bundle.Title);
        writer.WriteString("created", bundle.Created.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
        writer.WriteString("licence", bundle.Licence);
        Line(writer, "classes", line => CanonicalJson.WriteValue(line, bundle.Classes.Select(name => name.Value)));
        WriteDataset(writer, bundle.Dataset);
        WriteModel(writer, bundle.Model);
        WriteMethods(writer, bundle.Methods);
        writer.WriteStartObject("tutorial");
        writer.WriteString("correct", bundle.Tutorial.Correct.Value);
        writer.WriteString("incorrect", bundle.Tutorial.Incorrect.Value);
        writer.WriteEndObject();
        writer.WriteStartArray("stimuli");
        foreach (var stimulus in bundle.Stimuli)
            WriteStimulus(writer, bundle, stimulus);
        writer.WriteEndArray();
        if (bundle.Provenance is { IsEmpty: false } provenance)
            WriteProvenance(writer, provenance);
        writer.WriteString(BundleSeal.Key, BundleSeal.Unset);
        writer.WriteEndObject();
    }

    private static void WriteDataset(Utf8JsonWriter writer, BundleDataset dataset)
    {
        writer.WriteStartObject("dataset");
        writer.WriteString("name", dataset.Name);
        writer.WriteString("sha256", dataset.Sha256.Value);
        writer.WriteNumber("train", dataset.Train);
        writer.WriteNumber("test", dataset.Test);
        writer.WriteEndObject();
    }

    private static void WriteModel(Utf8JsonWriter writer, BundleModel model)
    {
        writer.WriteStartObject("model");
        writer.WriteString("architecture", model.Architecture);
        if (model.Variant is not null)
            writer.WriteString("variant", model.Variant);
        writer.WriteNumber("input", model.Input);
        writer.WriteNumber("seed", model.Seed);
        writer.WriteNumber("epochs", model.Epochs);
        writer.WriteNumber("batchSize", model.BatchSize);
        writer.WriteNumber("learningRate", model.LearningRate);
        writer.WriteString("weightsSha256", model.WeightsSha256.Value);
        writer.WriteNumber("testAccuracy", model.TestAccuracy);
        writer.WriteEndObject();
    }

    private static void WriteMethods(Utf8JsonWriter writer, IReadOnlyList<BundleMethod> methods)
    {
        writer.WriteStartArray("methods");
        foreach (var method in methods)
        {
            writer.WriteStartObject();
            writer.WriteString("id", method.Id.Value);
            writer.WriteString("name", method.Name);
            writer.WriteString("kind", method.Kind.Name());
            writer.WritePropertyName("parameters");
            writer.WriteRawValue(method.Parameters.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteStimulus(Utf8JsonWriter writer, Bundle bundle, BundleStimulus stimulus)
    {
        writer.WriteStartObject();
        writer.WriteString("id", stimulus.Id.Value);
        if (stimulus.TestIndex is { } index)
            writer.WriteNumber("testIndex", index);
        writer.WriteString("image", stimulus.Image.ToString());
        writer.WriteString("actual", stimulus.Actual.Value);
        writer.WriteString("predicted", stimulus.Predicted.Value);
        Line(writer, "probabilities", line => CanonicalJson.WriteValue(line, stimulus.Probabilities));
        writer.WriteStartObject("explanations");
        var order = bundle.Methods.Select(method => method.Id).Distinct().ToList();
        foreach (var (id, explanation) in stimulus.Explanations.OrderBy(pair => Rank(order, pair.Key)).ThenBy(pair => pair.Key.Value, StringComparer.Ordinal))
            Line(writer, id.Value, line => WriteExplanation(line, explanation));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static int Rank(List<MethodId> order, MethodId id) => order.IndexOf(id) is >= 0 and var rank ? rank : int.MaxValue;

    private static void WriteExplanation(Utf8JsonWriter writer, BundleExplanation explanation)
    {
        writer.WriteStartObject();
        writer.WriteString("image", explanation.Image.ToString());
        if (explanation is BundleExplanation.Example example)
        {
            writer.WriteString("trainingClass", example.TrainingClass.Value);
            writer.WriteNumber("trainingIndex", example.TrainingIndex);
        }

        if (explanation.Diagnostics.Count > 0)
        {
            writer.WritePropertyName("diagnostics");
            CanonicalJson.WriteValue(writer, explanation.Diagnostics.ToDictionary(pair => pair.Key, pair => (object?)pair.Value, StringComparer.Ordinal));
        }

        writer.WriteEndObject();
    }

    private static void WriteProvenance(Utf8JsonWriter writer, BundleProvenance provenance)
    {
        writer.WriteStartObject("provenance");
        WriteTexts(writer, "commands", provenance.Commands);
        writer.WriteStartObject("tools");
        foreach (var (tool, version) in provenance.Tools.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            writer.WriteString(tool, version);
        writer.WriteEndObject();
        if (provenance.TrainingAccuracy is { } accuracy)
            writer.WriteNumber("trainingAccuracy", accuracy);
        Line(writer, "trainingLosses", line => CanonicalJson.WriteValue(line, provenance.TrainingLosses));
        WriteTexts(writer, "notes", provenance.Notes);
        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string key, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(key);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    /// <summary>A value on one line: a list of a hundred stimuli is then read, and compared, line by line.</summary>
    private static void Line(Utf8JsonWriter writer, string key, Action<Utf8JsonWriter> write)
    {
        writer.WritePropertyName(key);
        writer.WriteRawValue(CanonicalJson.Write(write));
    }
}
