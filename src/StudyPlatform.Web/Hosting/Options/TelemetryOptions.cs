using OpenTelemetry.Exporter;

namespace StudyPlatform.Web.Hosting.Options;

/// <summary>Section <c>Telemetry</c>: metrics and traces for an OpenTelemetry collector. Nothing is sent unless an endpoint is named.</summary>
internal sealed record TelemetryOptions
{
    [Setting("Collector that metrics and traces are sent to by OTLP, such as http://127.0.0.1:4318; nothing is sent unless set", WithPath = true)]
    public Uri? Endpoint { get; init; }

    [Setting("How the collector is spoken to; its port for HttpProtobuf is usually 4318, for Grpc 4317")]
    public OtlpExportProtocol Protocol { get; init; } = OtlpExportProtocol.HttpProtobuf;

    [Setting("Headers that go with what is sent, name=value parted by commas, such as a key of the collector's")]
    public string? Headers { get; init; }

    [Setting("Name under which the collector keeps what this site sends")]
    public string ServiceName { get; init; } = "studyplatform";

    [Setting("Seconds between two sendings of metrics", Least = 1, Most = 3600)]
    public int MetricSeconds { get; init; } = 60;

    [Setting("Of a hundred requests, how many are traced, drawn at random; 0 for none", Least = 0, Most = 100)]
    public int TracePercent { get; init; } = 10;
}
