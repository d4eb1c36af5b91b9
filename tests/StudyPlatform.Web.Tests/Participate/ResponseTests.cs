using System.Net;
using System.Text;
using StudyPlatform.Web.Participate.Serving;
using StudyPlatform.Web.Tests.Participate.Given;

namespace StudyPlatform.Web.Tests.Participate;

/// <summary>What holds of every answer, whatever it shows.</summary>
public sealed class ResponseTests
{
    private const int TypicalPage = 8 * 1024;

    [Fact]
    public async Task Every_page_is_small_sets_no_cookie_and_forbids_what_it_does_not_need()
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await Participant.ConsentAsync(site);
        var paths = new List<string> { "/", "/s/sample", "/s/none", "/p/00000000000000000000000000", "/nothing", participant.Path + "/withdraw" };

        foreach (var path in paths)
            await LookAtAsync(await site.GetAsync(path));
        for (var ended = false; !ended;)
        {
            var response = await site.GetAsync(participant.Path);
            ended = !(await LookAtAsync(response)).Contains("name=\"step\"", StringComparison.Ordinal);
            if (!ended)
                await LookAtAsync(await participant.AnswerAsync());
        }
    }

    [Theory]
    [InlineData("PUT", "/p/00000000000000000000000000")]
    [InlineData("DELETE", "/s/sample")]
    [InlineData("POST", "/")]
    [InlineData("POST", "/s/sample/qr.svg")]
    public async Task Another_method_is_refused_with_a_page(string method, string path)
    {
        await using var site = await ParticipantSite.StartAsync();

        using var response = await site.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("This cannot be done here", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain", "step=demographics", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data; boundary=x", "--x--", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-www-form-urlencodedx", "step=demographics", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-www-form-urlencoded", "step=demographics&step=demographics", HttpStatusCode.BadRequest)]
    [InlineData("application/x-www-form-urlencoded", "%zz=%00&=&&&step", HttpStatusCode.BadRequest)]
    public async Task A_body_that_is_no_form_of_ours_is_refused(string type, string body, HttpStatusCode status)
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await Participant.ConsentAsync(site);
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var response = await site.Client.PostAsync(participant.Path, content);

        Assert.Equal(status, response.StatusCode);
        Assert.Single(site.Store.Events);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_a_megabyte_is_too_large_whether_its_length_is_told_or_not(bool isTold)
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await Participant.ConsentAsync(site);
        using var request = new HttpRequestMessage(HttpMethod.Post, participant.Path)
        {
            Content = new StringContent("step=demographics&about.job=" + new string('x', 1_000_000), Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        request.Headers.TransferEncodingChunked = !isTold;

        var response = await site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Single(site.Store.Events);
    }

    [Fact]
    public async Task A_form_with_thousands_of_fields_is_refused()
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await Participant.ConsentAsync(site);

        var response = await site.PostAsync(participant.Path, [.. Enumerable.Range(0, 3000).Select(number => ($"f{number}", "1"))]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_medium_may_be_kept_for_ever_and_is_what_its_name_says()
    {
        await using var site = await ParticipantSite.StartAsync();
        var (path, bytes) = SampleStudy.Media().First();

        var response = await site.GetAsync("/" + path);
        using var head = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/" + path));

        Assert.Equal(bytes, await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/jpeg", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(bytes.Length, head.Content.Headers.ContentLength);
        Assert.Equal(["Cache-Control", "Content-Security-Policy", "Cross-Origin-Resource-Policy", "Date", "Server", "X-Content-Type-Options"], response.Headers.Select(header => header.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/media/0000000000000000000000000000000000000000000000000000000000000000.jpg")]
    [InlineData("/media/..%2fbundle.json")]
    [InlineData("/media/%2e%2e%5cbundle.json")]
    [InlineData("/media/%00.jpg")]
    [InlineData("/media/bundle.json")]
    [InlineData("/assets/participate.css")]
    [InlineData("/assets/..%2fappsettings.json")]
    public async Task What_is_not_a_known_name_is_not_there(string path)
    {
        await using var site = await ParticipantSite.StartAsync();

        using var response = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(site.Client.BaseAddress + path[1..], new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })));

        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
    }

    [Fact]
    public async Task Assets_may_be_kept_for_ever_and_are_compressed_for_whoever_takes_it()
    {
        await using var site = await ParticipantSite.StartAsync();

        var plain = await site.GetAsync(AssetFiles.Stylesheet);
        using var request = new HttpRequestMessage(HttpMethod.Get, AssetFiles.Stylesheet);
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        var compressed = await site.Client.SendAsync(request);

        Assert.Equal("text/css; charset=utf-8", plain.Content.Headers.ContentType!.ToString());
        Assert.Contains("immutable", plain.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(["br"], compressed.Content.Headers.ContentEncoding);
        Assert.True(compressed.Content.Headers.ContentLength < plain.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task A_store_that_fails_gives_a_page_that_says_to_come_back()
    {
        await using var site = await ParticipantSite.StartAsync();
        var participant = await Participant.ConsentAsync(site);
        site.Store.IsDown = true;

        var response = await site.GetAsync(participant.Path);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), response.Headers.RetryAfter!.Delta);
        Assert.Contains("Your answers so far are safe", await LookAtAsync(response), StringComparison.Ordinal);
    }

    private static async Task<string> LookAtAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.Equal(
            "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        if (response.StatusCode is HttpStatusCode.SeeOther)
            return text;
        Assert.InRange(Encoding.UTF8.GetByteCount(text), 500, TypicalPage);
        var page = await ParticipantSite.ReadAsync(response);
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick], [onload], [onerror], iframe, link[rel=preload]"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.NotEqual("", page.Title);
        return text;
    }
}
