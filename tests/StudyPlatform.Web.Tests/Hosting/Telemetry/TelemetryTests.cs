using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace StudyPlatform.Web.Tests.Hosting.Telemetry;

public sealed class TelemetryTests
{
    [Fact]
    public async Task A_whole_participation_is_counted_timed_and_traced_and_nothing_says_whose_it_was()
    {
        await using var collector = await Collector.StartAsync();
        string code;
        int answered;
        await using (var site = await ProlificSite.StartAsync($"--Telemetry:Endpoint={collector.Address}", "--Telemetry:TracePercent=100", "--Telemetry:ServiceName=ours", "--Telemetry:Headers=x-key=k1"))
        {
            var walker = await Walker.ConsentAsync(site, ProlificSite.Link);
            answered = await walker.FinishAsync();
            code = walker.Path["/p/".Length..];
            using var missing = await site.Client.GetAsync("/secretpath", TestContext.Current.CancellationToken);
            using var odd = await site.Client.SendAsync(new HttpRequestMessage(new HttpMethod("SECRETMETHOD"), "/"), TestContext.Current.CancellationToken);
        }

        // Meters are the process's: tests beside this one may have been counted too.
        var metrics = collector.Metrics;
        Assert.Contains(metrics, point => point.Name == "studyplatform.participations.admitted" && point.Labels["study"] == "default" && point.Count >= 1);
        Assert.Contains(metrics, point => point.Name == "studyplatform.participations.ended" && point.Labels["status"] == "Completed" && point.Count >= 1);
        Assert.InRange(metrics.Where(point => point.Name == "studyplatform.step.duration").Sum(point => point.Count), answered, long.MaxValue);
        Assert.Contains(metrics, point => point.Name == "studyplatform.step.duration" && point.Labels["step"] == "Guess" && point.Sum > 0);
        Assert.Contains(metrics, point => point.Name == "studyplatform.writer.batch" && point.Count > 0 && point.Labels["db.system.name"] == "sqlite");
        Assert.Contains(metrics, point => point.Name == "studyplatform.writer.transaction.duration" && point.Sum > 0);
        Assert.Contains(metrics, point => point.Name == "studyplatform.reader.duration" && point.Sum > 0);
        Assert.Contains(metrics, point => point.Name == "http.server.request.duration" && point.Labels.GetValueOrDefault("http.route") == "/p/{code}" && point.Count > answered);

        var spans = collector.Spans;
        var submit = Assert.Single(spans.Where(span => span.Name == "POST /p/{code}").Take(1));
        Assert.Equal(("/p/{code}", "POST", "303", ""), (submit.Labels["http.route"], submit.Labels["http.request.method"], submit.Labels["http.response.status_code"], submit.Parent));
        Assert.Contains(spans, span => span.Name == "write" && span.Trace == submit.Trace && span.Parent == submit.Id);

        Assert.All(collector.Keys, key => Assert.Equal("k1", key));
        var everything = string.Concat(collector.Bodies.Select(Encoding.UTF8.GetString));
        Assert.Contains("ours", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(ProlificSite.Person, everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(ProlificSite.Session, everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(code, everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Nothing to add", everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_metrics_alone_no_spans_are_sent()
    {
        await using var collector = await Collector.StartAsync();

        await using (var site = await TestSite.StartAsync($"--Telemetry:Endpoint={collector.Address}", "--Telemetry:TracePercent=0", "--Site:DefaultStudy=false"))
            await site.Client.GetStringAsync("/", TestContext.Current.CancellationToken);

        Assert.NotEmpty(collector.Metrics);
        Assert.Empty(collector.Spans);
    }

    [Theory]
    [InlineData("/otlp/here", "/otlp/here")]
    [InlineData("/otlp/here", "/otlp/here/")]
    public async Task A_collector_below_a_path_of_its_own_is_sent_to_there(string prefix, string path)
    {
        await using var collector = await Collector.StartAsync(prefix);

        await using (var site = await TestSite.StartAsync($"--Telemetry:Endpoint={collector.Address}{path}", "--Telemetry:TracePercent=100", "--Site:DefaultStudy=false"))
            await site.Client.GetStringAsync("/", TestContext.Current.CancellationToken);

        Assert.NotEmpty(collector.Metrics);
        Assert.NotEmpty(collector.Spans);
    }

    [Fact]
    public async Task Metrics_and_spans_go_by_gRPC_too()
    {
        await using var collector = await Collector.StartAsync(protocols: HttpProtocols.Http2);

        await using (var site = await TestSite.StartAsync($"--Telemetry:Endpoint={collector.Address}", "--Telemetry:Protocol=Grpc", "--Telemetry:Headers=x-key=k2", "--Telemetry:TracePercent=100", "--Site:DefaultStudy=false"))
            await site.Client.GetStringAsync("/", TestContext.Current.CancellationToken);

        Assert.Contains(collector.Metrics, point => point.Name == "http.server.request.duration");
        Assert.Contains(collector.Spans, span => span.Name == "GET /");
        Assert.All(collector.Keys, key => Assert.Equal("k2", key));
    }

    [Fact]
    public async Task A_collector_that_is_not_there_keeps_the_site_neither_from_serving_nor_from_ending()
    {
        await using var site = await TestSite.StartAsync("--Telemetry:Endpoint=http://127.0.0.1:9", "--Telemetry:TracePercent=100", "--Site:DefaultStudy=false");

        Assert.NotEmpty(await site.Client.GetStringAsync("/", TestContext.Current.CancellationToken));
    }
}
