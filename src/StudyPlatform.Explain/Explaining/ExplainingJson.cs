using System.Text.Json.Serialization;

namespace StudyPlatform.Explain.Explaining;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TestPredictions))]
[JsonSerializable(typeof(Provenance))]
internal sealed partial class ExplainingJson : JsonSerializerContext;
