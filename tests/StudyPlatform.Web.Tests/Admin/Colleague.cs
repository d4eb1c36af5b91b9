using System.Net;
using System.Text.RegularExpressions;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Tests.Hosting;

namespace StudyPlatform.Web.Tests.Admin;

/// <summary>Someone at the dashboard, with a browser's cookies and forms.</summary>
internal sealed partial class Colleague : IDisposable
{
    public const string Password = "four plain words here";

    private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };

    private Colleague(TestSite site) => Client = new HttpClient(_handler) { BaseAddress = site.Site.Address };

    public HttpClient Client { get; }

    public CookieContainer Cookies => _handler.CookieContainer;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A browser in which nobody has signed in.</summary>
    public static Colleague Stranger(TestSite site) => new(site);

    /// <summary>Comes in by an invitation with these grants, and is signed in.</summary>
    public static async Task<Colleague> JoinAsync(TestSite site, string name, params Grant[] grants)
    {
        var colleague = new Colleague(site);
        using var answer = await colleague.SendAsync(await InviteAsync(site, grants), "join", ("Input.Name", name), ("Input.Password", Password), ("Input.Again", Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return colleague;
    }

    /// <summary>The path and query of a new invitation.</summary>
    public static async Task<string> InviteAsync(TestSite site, params Grant[] grants)
    {
        var token = LinkToken.Draw();
        var now = TimeProvider.System.GetUtcNow();
        await site.Site.Stores.Accounts.AddLinkAsync(
            new AccountLink(token.Hash(), AccountLinkKind.Invitation, new AccountGrants(grants), null, "", now, now.AddHours(1), "test"), Stop);
        return $"/admin/account/join?token={token.Value}";
    }

    public Task<HttpResponseMessage> SignInAsync(string name, string password) =>
        SendAsync("/admin/account/sign-in", "sign-in", ("Input.Name", name), ("Input.Password", password));

    public Task<HttpResponseMessage> GetAsync(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        return Client.SendAsync(request, Stop);
    }

    /// <summary>Opens an address and goes wherever it leads, to other servers too.</summary>
    /// <returns>The page at the end.</returns>
    public async Task<string> FollowAsync(string path)
    {
        var address = new Uri(Client.BaseAddress!, path);
        for (var steps = 0; steps < 10; steps++)
        {
            using var answer = await Client.GetAsync(address, Stop);
            if (answer.Headers.Location is not { } next)
                return await answer.Content.ReadAsStringAsync(Stop);
            address = new Uri(address, next);
        }

        throw new InvalidOperationException($"{path} leads round in circles.");
    }

    /// <summary>Opens a page and sends one of its forms, hidden fields included.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string form, params (string Name, string Value)[] fields)
    {
        var html = await Client.GetStringAsync(page, Stop);
        var body = Forms().Matches(html).Select(match => match.Value).FirstOrDefault(text => text.Contains($"value=\"{form}\"", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{page} has no form {form}: {html}");
        var hidden = Hidden().Matches(body).Select(match => KeyValuePair.Create(match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value)));
        using var content = new FormUrlEncodedContent(hidden.Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));
        return await Client.PostAsync(WebUtility.HtmlDecode(Action().Match(body).Groups[1].Value), content, Stop);
    }

    public void Dispose()
    {
        Client.Dispose();
        _handler.Dispose();
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)" />""")]
    private static partial Regex Hidden();

    [GeneratedRegex("action=\"([^\"]*)\"")]
    private static partial Regex Action();
}
