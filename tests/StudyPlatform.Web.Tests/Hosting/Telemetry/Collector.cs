using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace StudyPlatform.Web.Tests.Hosting.Telemetry;

/// <summary>Takes what is sent by OTLP over HTTP and keeps it.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _received = new();
    private readonly ConcurrentQueue<string?> _keys = new();

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/v1/{signal}", KeepAsync);
    }

    public string Address => _app.Urls.Single();

    public IEnumerable<byte[]> Bodies => _received.Select(request => request.Body);

    /// <summary>Of the header x-key, one for each request.</summary>
    public IEnumerable<string?> Keys => _keys;

    /// <summary>Every metric's last data points.</summary>
    public IReadOnlyList<MetricPoint> Metrics => [.. Of("/v1/metrics").SelectMany(MetricPoint.ReadAll)];

    public IReadOnlyList<Span> Spans => [.. Of("/v1/traces").SelectMany(Span.ReadAll)];

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector._app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IEnumerable<ProtobufMessage> Of(string path) => _received.Where(request => request.Path == path).Select(request => new ProtobufMessage(request.Body));

    private async Task KeepAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        _keys.Enqueue(context.Request.Headers["x-key"]);
        _received.Enqueue((context.Request.Path.Value!, buffer.ToArray()));
    }
}
