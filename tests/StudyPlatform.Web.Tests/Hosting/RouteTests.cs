using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StudyPlatform.Web.Admin;

namespace StudyPlatform.Web.Tests.Hosting;

public sealed partial class RouteTests(RouteTests.DefaultSite shared) : IClassFixture<RouteTests.DefaultSite>
{
    public static TheoryData<Route> Routes => [.. Route.All];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_route_has_a_line_in_the_table_and_every_line_a_route()
    {
        var mapped = shared.Site.Site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<DashboardRoute>() is null)
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                .Where(method => method != "HEAD").Select(method => $"{method} {endpoint.RoutePattern.RawText}"));

        Assert.Equal(Route.All.Select(route => $"{route.Method} {route.Pattern}").Order(), mapped.Order());
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task An_answer_carries_its_headers_to_those_who_may_enter_and_to_all_others(Route route)
    {
        var known = await shared.Site.Client.SendAsync(Request(route, await shared.KnownAsync()), Stop);
        var unknown = await shared.Site.Client.SendAsync(Request(route, shared.Unknown), Stop);

        Assert.NotEqual(HttpStatusCode.NotFound, known.StatusCode);
        if (route.Who is not Entrant.Everyone)
            Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        AssertHeaders(known, route.Headers);
        AssertHeaders(unknown, route.Who is Entrant.Everyone ? route.Headers : HeaderSet.Page);
    }

    [Fact]
    public async Task What_is_mapped_nowhere_answers_like_a_page()
    {
        var answer = await shared.Site.Client.GetAsync("/nothing", Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        AssertHeaders(answer, HeaderSet.Page);
    }

    [Theory]
    [InlineData("/bundle.json")]
    [InlineData("/media/bundle.json")]
    [InlineData("/media/..%2Fbundle.json")]
    [InlineData("/media/..%5Cbundle.json")]
    [InlineData("/study.json")]
    [InlineData("/s/default/study.json")]
    [InlineData("/assets/..%2F..%2Fappsettings.json")]
    [InlineData("/appsettings.json")]
    [InlineData("/site-data/studyplatform.db")]
    public async Task What_is_nobodys_business_is_not_served(string path)
    {
        var answer = await shared.Site.Client.GetAsync(path, Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static void AssertHeaders(HttpResponseMessage answer, HeaderSet headers)
    {
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.False(answer.Headers.Contains("Server"));
        if (headers is HeaderSet.HashedFile)
        {
            Assert.Contains("immutable", answer.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
            return;
        }

        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    private static HttpRequestMessage Request(Route route, IReadOnlyDictionary<string, string> values)
    {
        var path = Placeholder().Replace(route.Pattern, place => values[place.Groups[1].Value == "file" ? route.Pattern.Split('/')[1] : place.Groups[1].Value]);
        var request = new HttpRequestMessage(new HttpMethod(route.Method), path);
        if (route.Method == "POST")
            request.Content = new FormUrlEncodedContent([]);
        return request;
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();

    /// <summary>One site with the default study for all tests here, and someone who takes part.</summary>
    public sealed partial class DefaultSite : IAsyncLifetime
    {
        private IReadOnlyDictionary<string, string>? _known;
        private TestSite? _site;

        internal TestSite Site => _site!;

        internal IReadOnlyDictionary<string, string> Unknown { get; } = new Dictionary<string, string>
        {
            ["study"] = "unknown",
            ["code"] = new('0', 26),
            ["media"] = new string('0', 64) + ".png",
            ["assets"] = "unknown.css",
        };

        public async ValueTask InitializeAsync() => _site = await TestSite.StartAsync();

        public async ValueTask DisposeAsync() => await _site!.DisposeAsync();

        internal async Task<IReadOnlyDictionary<string, string>> KnownAsync()
        {
            if (_known is not null)
                return _known;
            var walker = await Walker.ConsentAsync(Site, "/s/default");
            var page = await Site.Client.GetStringAsync("/", Stop);
            return _known = new Dictionary<string, string>
            {
                ["study"] = "default",
                ["code"] = walker.Path["/p/".Length..],
                ["media"] = Path.GetFileName(Directory.EnumerateFiles(Directory.EnumerateDirectories(Site.DataFolder, "media", SearchOption.AllDirectories).Single()).First()),
                ["assets"] = AssetName().Match(page).Groups[1].Value,
            };
        }

        [GeneratedRegex("/assets/([^\"]+)\"")]
        private static partial Regex AssetName();
    }
}
