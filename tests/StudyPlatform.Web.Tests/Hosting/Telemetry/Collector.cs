using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace StudyPlatform.Web.Tests.Hosting.Telemetry;

/// <summary>Takes what is sent by OTLP, over HTTP or by gRPC, and keeps it.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Signal, byte[] Body)> _received = new();
    private readonly ConcurrentQueue<string?> _keys = new();

    private Collector(string prefix, HttpProtocols protocols)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = protocols));
        _app = builder.Build();
        _app.MapPost(prefix + "/v1/{signal}", (HttpContext context, string signal) => KeepAsync(context, signal));
        _app.MapPost("/opentelemetry.proto.collector.metrics.v1.MetricsService/Export", context => KeepCallAsync(context, "metrics"));
        _app.MapPost("/opentelemetry.proto.collector.trace.v1.TraceService/Export", context => KeepCallAsync(context, "traces"));
    }

    public string Address => _app.Urls.Single();

    public IEnumerable<byte[]> Bodies => _received.Select(request => request.Body);

    /// <summary>Of the header x-key, one for each request.</summary>
    public IEnumerable<string?> Keys => _keys;

    /// <summary>Every metric's last data points.</summary>
    public IReadOnlyList<MetricPoint> Metrics => [.. Of("metrics").SelectMany(MetricPoint.ReadAll)];

    public IReadOnlyList<Span> Spans => [.. Of("traces").SelectMany(Span.ReadAll)];

    /// <param name="prefix">What comes before the signals' own paths.</param>
    /// <param name="protocols">Without TLS, gRPC needs HTTP/2 and nothing else.</param>
    public static async Task<Collector> StartAsync(string prefix = "", HttpProtocols protocols = HttpProtocols.Http1)
    {
        var collector = new Collector(prefix, protocols);
        await collector._app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IEnumerable<ProtobufMessage> Of(string signal) => _received.Where(request => request.Signal == signal).Select(request => new ProtobufMessage(request.Body));

    private async Task KeepAsync(HttpContext context, string signal, int start = 0)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        _keys.Enqueue(context.Request.Headers["x-key"]);
        _received.Enqueue((signal, buffer.ToArray()[start..]));
    }

    /// <summary>A call of gRPC: its message comes after a byte that says whether it is compressed and four of its length; so does the answer, here an empty one.</summary>
    private async Task KeepCallAsync(HttpContext context, string signal)
    {
        const int Head = 5;
        await KeepAsync(context, signal, Head);
        context.Response.ContentType = "application/grpc";
        await context.Response.Body.WriteAsync(new byte[Head], context.RequestAborted);
        context.Response.AppendTrailer("grpc-status", "0");
    }
}
