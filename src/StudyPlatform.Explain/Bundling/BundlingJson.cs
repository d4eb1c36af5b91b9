using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyPlatform.Explain.Bundling;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(ExplanationRun))]
[JsonSerializable(typeof(StimulusResult))]
[JsonSerializable(typeof(StimulusPlan))]
internal sealed partial class BundlingJson : JsonSerializerContext
{
    /// <exception cref="PipelineException">The file is missing or damaged; the sentence ends with the remedy.</exception>
    public static T Read<T>(string path, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, string remedy)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), type) ?? throw new PipelineException($"{path} is empty: {remedy}.");
        }
        catch (JsonException exception)
        {
            throw new PipelineException($"{path} is damaged ({exception.Message.TrimEnd('.')}): {remedy}.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PipelineException($"{path} cannot be read ({exception.Message.TrimEnd('.')}): {remedy}.", exception);
        }
    }

    public static void Write<T>(string path, T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        AtomicFile.WriteText(path, JsonSerializer.Serialize(value, type) + "\n");
}
