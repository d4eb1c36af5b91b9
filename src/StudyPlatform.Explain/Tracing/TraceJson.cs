using System.Text.Json.Serialization;

namespace StudyPlatform.Explain.Tracing;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TraceHeader))]
internal sealed partial class TraceJson : JsonSerializerContext;
