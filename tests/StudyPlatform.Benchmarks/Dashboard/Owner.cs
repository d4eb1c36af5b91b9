using System.Net;
using System.Text.RegularExpressions;
using StudyPlatform.TestSites.Servers;

namespace StudyPlatform.Benchmarks.Dashboard;

/// <summary>The owner of a site that nobody owned, at its dashboard over HTTP.</summary>
internal sealed partial class Owner : IDisposable
{
    private const string Password = "four plain words here";
    private const string Token = "__RequestVerificationToken";

    private readonly SocketsHttpHandler _handler = new() { CookieContainer = new CookieContainer() };
    private readonly HttpClient _client;

    private Owner(SiteServer server) => _client = new HttpClient(_handler) { BaseAddress = new Uri(server.Url), Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Makes the account by the link that the site printed when it started.</summary>
    public static async Task<Owner> JoinAsync(SiteServer server)
    {
        var owner = new Owner(server);
        // It is printed a moment after the first request can be answered.
        while (!PrintedToken().IsMatch(server.Process.Output) && !server.Process.HasExited)
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        var page = "/admin/account/join" + PrintedToken().Match(server.Process.Output).Value;
        var form = Forms().Matches(await owner._client.GetStringAsync(page)).First(match => match.Value.Contains("value=\"join\"", StringComparison.Ordinal)).Value;
        var fields = Hidden().Matches(form).ToDictionary(match => match.Groups[1].Value, match => WebUtility.HtmlDecode(match.Groups[2].Value));
        (fields["Input.Name"], fields["Input.Password"], fields["Input.Again"]) = ("olga", Password, Password);
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await owner._client.PostAsync(WebUtility.HtmlDecode(Action().Match(form).Groups[1].Value), content);
        answer.EnsureSuccessStatusCode();
        return owner;
    }

    /// <summary>Downloads a study's results with the platforms' ids.</summary>
    /// <returns>How many bytes.</returns>
    public async Task<long> ExportAsync(string study, Stream to)
    {
        var token = Hidden().Matches(await _client.GetStringAsync("/admin/account")).First(match => match.Groups[1].Value == Token).Groups[2].Value;
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { [Token] = token, ["identifiers"] = "yes" });
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/admin/studies/{study}/export") { Content = content };
        using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        var before = to.Position;
        await answer.Content.CopyToAsync(to);
        return to.Position - before;
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    [GeneratedRegex(@"\?token=[\w-]+")]
    private static partial Regex PrintedToken();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("action=\"([^\"]*)\"")]
    private static partial Regex Action();

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)" />""")]
    private static partial Regex Hidden();
}
