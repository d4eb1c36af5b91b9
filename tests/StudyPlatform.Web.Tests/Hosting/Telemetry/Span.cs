namespace StudyPlatform.Web.Tests.Hosting.Telemetry;

/// <summary>A span of opentelemetry-proto's trace.proto.</summary>
internal sealed record Span(string Name, string Trace, string Id, string Parent, IReadOnlyDictionary<string, string> Labels)
{
    public static IEnumerable<Span> ReadAll(ProtobufMessage request) =>
        from resource in request.Messages(1)
        from scope in resource.Messages(2)
        from span in scope.Messages(2)
        select new Span(span.Text(5), Convert.ToHexString(span.Bytes(1)), Convert.ToHexString(span.Bytes(2)), Convert.ToHexString(span.Bytes(4)), span.Attributes(9));
}
