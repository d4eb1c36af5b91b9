namespace StudyPlatform.Web.Tests.Hosting.Telemetry;

/// <summary>A data point of opentelemetry-proto's metrics.proto.</summary>
/// <param name="Name">Of the metric.</param>
/// <param name="Labels">Its attributes.</param>
/// <param name="Count">Measurements of a histogram; the value of a counter.</param>
/// <param name="Sum">Of a histogram's measurements; 0 for others.</param>
internal sealed record MetricPoint(string Name, IReadOnlyDictionary<string, string> Labels, long Count, double Sum)
{
    public static IEnumerable<MetricPoint> ReadAll(ProtobufMessage request) =>
        from resource in request.Messages(1)
        from scope in resource.Messages(2)
        from metric in scope.Messages(2)
        from point in Points(metric)
        select point;

    private static IEnumerable<MetricPoint> Points(ProtobufMessage metric)
    {
        var name = metric.Text(1);
        // gauge = 5, sum = 7, histogram = 9
        foreach (var point in new[] { 5, 7 }.SelectMany(metric.Messages).SelectMany(data => data.Messages(1)))
            yield return new MetricPoint(name, point.Attributes(7), point.Has(6) ? (long)point.Number(6) : (long)point.Double(4), 0);
        foreach (var point in metric.Messages(9).SelectMany(data => data.Messages(1)))
            yield return new MetricPoint(name, point.Attributes(9), (long)point.Number(4), point.Double(5));
    }
}
