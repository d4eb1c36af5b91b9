using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using StudyPlatform.Storage.Measuring;
using StudyPlatform.Web.Hosting.Options;

namespace StudyPlatform.Web.Hosting.Telemetry;

/// <summary>
/// Sends metrics and traces to a collector until it is disposed of, when what is left goes. Only sources are listened to
/// that tell nothing of people: our own, and those meters of the framework whose labels are routes' templates.
/// </summary>
internal sealed class TelemetrySending : IDisposable
{
    private const int MillisecondsPerSecond = 1000;

    /// <summary>A collector that does not answer must not hold up the end of the site longer than this.</summary>
    private const int PatienceMilliseconds = 5000;

    private static readonly string[] Meters = [SiteMeasures.Name, StorageMeasures.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime"];

    private static readonly string[] Sources = [SiteMeasures.Name, StorageMeasures.Name];

    private readonly MeterProvider _metrics;
    private readonly TracerProvider? _traces;

    private TelemetrySending(MeterProvider metrics, TracerProvider? traces) => (_metrics, _traces) = (metrics, traces);

    /// <summary>Begins to send; null where no collector is named.</summary>
    public static TelemetrySending? Start(TelemetryOptions options)
    {
        if (options.Endpoint is null)
            return null;
        // One process among several behind a proxy is told by a random id.
        var resource = ResourceBuilder.CreateEmpty().AddService(
            options.ServiceName, serviceVersion: Assembly.GetExecutingAssembly().GetName().Version!.ToString(fieldCount: 3), autoGenerateServiceInstanceId: true);
        var metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters)
            .AddOtlpExporter((exporter, reader) =>
            {
                Configure(exporter, options, "v1/metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = options.MetricSeconds * MillisecondsPerSecond;
            })
            .Build();
        var traces = options.TracePercent == 0
            ? null
            : Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Sources)
                .SetSampler(new TraceIdRatioBasedSampler(options.TracePercent / 100.0))
                .AddOtlpExporter(exporter => Configure(exporter, options, "v1/traces"))
                .Build();
        return new TelemetrySending(metrics, traces);
    }

    public void Dispose()
    {
        _traces?.Shutdown(PatienceMilliseconds);
        _metrics.Shutdown(PatienceMilliseconds);
        _traces?.Dispose();
        _metrics.Dispose();
    }

    private static void Configure(OtlpExporterOptions exporter, TelemetryOptions options, string signal)
    {
        exporter.Protocol = options.Protocol;
        // A collector behind a gateway has a path of its own, which the signal's goes after. By gRPC the path is the protocol's.
        var endpoint = options.Endpoint!;
        exporter.Endpoint = options.Protocol is OtlpExportProtocol.HttpProtobuf ? new Uri($"{endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{signal}") : endpoint;
        exporter.Headers = options.Headers;
        exporter.TimeoutMilliseconds = PatienceMilliseconds;
    }
}
