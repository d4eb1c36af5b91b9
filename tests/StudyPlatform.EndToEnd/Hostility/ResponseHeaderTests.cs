using StudyPlatform.EndToEnd.Secrecy;
using StudyPlatform.Simulation.Http;

namespace StudyPlatform.EndToEnd.Hostility;

/// <summary>What every reply says to the browser about what it may do.</summary>
[Collection<SiteCollection>]
public sealed class ResponseHeaderTests(RunningSite site)
{
    [Fact]
    public async Task Every_page_forbids_what_it_does_not_need()
    {
        foreach (var (page, reply) in await Recorder.TakePartAsync(site.Server, RunningSite.Study, 400))
        {
            var policy = reply.Header("Content-Security-Policy") ?? "";

            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("form-action", policy, StringComparison.Ordinal);
            Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", reply.Header("X-Content-Type-Options"));
            Assert.Equal("no-referrer", reply.Header("Referrer-Policy"));
            Assert.Contains("no-store", reply.Header("Cache-Control"), StringComparison.Ordinal);
            Assert.Null(reply.Header("Set-Cookie"));
            Assert.Null(reply.Header("Server"));
            Assert.Null(reply.Header("X-Powered-By"));
            Assert.DoesNotMatch("<script(?![^>]*src=)|style=\"|<style|\\son[a-z]+=", page.Text);
        }
    }

    [Fact]
    public async Task Media_may_be_kept_for_ever()
    {
        using var connection = new HttpConnection(site.Server.Address);
        var name = Path.GetFileName(Directory.EnumerateFiles(Path.Combine(StudyPlatform.TestSites.Studies.StudyDocument.DefaultFolder, "media")).First());

        var reply = await connection.GetAsync($"/media/{name}", TestContext.Current.CancellationToken);

        Assert.Contains("immutable", reply.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal("nosniff", reply.Header("X-Content-Type-Options"));
        Assert.StartsWith("image/", reply.Header("Content-Type"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nothing", 404)]
    [InlineData("/p/00000000000000000000000000", 404)]
    [InlineData("/media/nothing.jpg", 404)]
    public async Task Refusals_have_the_same_headers(string target, int status)
    {
        using var connection = new HttpConnection(site.Server.Address);

        var reply = await connection.GetAsync(target, TestContext.Current.CancellationToken);

        Assert.Equal(status, reply.Status);
        Assert.Contains("default-src 'none'", reply.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", reply.Header("X-Content-Type-Options"));
        Assert.Null(reply.Header("Set-Cookie"));
    }
}
