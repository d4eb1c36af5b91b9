using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StudyPlatform.Web.Tests.Hosting;

public sealed class LimitsTests
{
    private static readonly string Code = new('0', 26);

    [Fact]
    public async Task Ten_thousand_requests_from_one_address_are_refused_beyond_the_burst_and_the_site_stays_up()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false", "--RateLimits:AddressBurst=1000", "--RateLimits:AddressPerSecond=1");

        var statuses = new HttpStatusCode[10_000];
        await Parallel.ForAsync(0, statuses.Length, new ParallelOptions { MaxDegreeOfParallelism = 100 }, async (i, stop) =>
        {
            using var answer = await site.Client.GetAsync("/s/unknown", stop);
            statuses[i] = answer.StatusCode;
        });
        using var health = await site.Client.GetAsync("/health/ready", TestContext.Current.CancellationToken);

        Assert.InRange(statuses.Count(status => status is HttpStatusCode.NotFound), 1000, 1100);
        Assert.Equal(statuses.Length, statuses.Count(status => status is HttpStatusCode.NotFound or HttpStatusCode.TooManyRequests));
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task A_refused_request_is_told_when_to_come_again()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false", "--RateLimits:AddressBurst=1", "--RateLimits:AddressPerSecond=1");

        using var first = await site.Client.GetAsync("/s/unknown", TestContext.Current.CancellationToken);
        using var second = await site.Client.GetAsync("/s/unknown", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), second.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task One_participants_address_has_a_bucket_of_its_own()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false", "--RateLimits:ParticipantBurst=2", "--RateLimits:ParticipantPerSecond=1");

        var statuses = new List<HttpStatusCode>();
        foreach (var path in new[] { $"/p/{Code}", $"/p/{Code}", $"/p/{Code}", $"/P/{Code}", "/s/unknown", $"/p/{new string('1', 26)}" })
        {
            using var answer = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal([2, 3], Enumerable.Range(0, statuses.Count).Where(i => statuses[i] is HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_with_413()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");

        using var answer = await site.Client.PostAsync($"/p/{Code}", new FormUrlEncodedContent([KeyValuePair.Create("comments", new string('x', 1 << 20))]), TestContext.Current.CancellationToken);
        using var after = await site.Client.GetAsync("/health/live", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Theory]
    [InlineData("GET /s/{0} HTTP/1.1\r\nHost: x\r\n\r\n", "414")]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\nX: {0}\r\nY: {0}\r\nZ: {0}\r\n\r\n", "431")]
    public async Task Headers_beyond_the_limit_are_refused(string request, string status)
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false");

        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, site.Site.Address.Port, TestContext.Current.CancellationToken);
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(string.Format(request, new string('a', 7000))), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(connection.GetStream());
        var line = await reader.ReadLineAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith($"HTTP/1.1 {status} ", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_callers_word_about_its_address_is_not_believed()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false", "--RateLimits:AddressBurst=1", "--RateLimits:AddressPerSecond=1");

        var statuses = await StatusesAsync(site, "198.51.100.1", "198.51.100.2");

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests], statuses);
    }

    [Fact]
    public async Task A_known_proxys_word_is_believed_and_what_came_before_it_is_not()
    {
        await using var site = await TestSite.StartAsync("--Site:DefaultStudy=false", "--RateLimits:AddressBurst=1", "--RateLimits:AddressPerSecond=1", "--Site:KnownProxies=127.0.0.0/8");

        var statuses = await StatusesAsync(site, "198.51.100.1", "198.51.100.2", "203.0.113.9, 198.51.100.1");

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests], statuses);
    }

    private static async Task<List<HttpStatusCode>> StatusesAsync(TestSite site, params string[] forwardedFor)
    {
        var statuses = new List<HttpStatusCode>();
        foreach (var address in forwardedFor)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/s/unknown");
            request.Headers.Add("X-Forwarded-For", address);
            using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
            statuses.Add(answer.StatusCode);
        }

        return statuses;
    }
}
