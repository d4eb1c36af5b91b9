using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace StudyPlatform.Web.Tests.Admin;

/// <summary>
/// A small provider of the tests' own: authorization code with PKCE (RFC 6749, 4.1; RFC 7636) and userinfo. It lets everyone
/// in as <see cref="Subject"/> without asking, and refuses whatever a real one would refuse.
/// </summary>
internal sealed class SignOnProvider : IAsyncDisposable
{
    public const string ClientId = "studies";
    public const string ClientSecret = "a secret";
    private const string AccessToken = "token of the test";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, (string Challenge, string RedirectUri)> _codes = new();

    private SignOnProvider()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        _app = builder.Build();
        _app.MapGet("/authorize", Authorize);
        _app.MapPost("/token", TokenAsync);
        _app.MapGet("/userinfo", UserInfo);
    }

    /// <summary>Who signs in there.</summary>
    public string Subject { get; set; } = "subject-1";

    public string[] Settings =>
    [
        "--SignOn:Name=the university", $"--SignOn:ClientId={ClientId}", $"--SignOn:ClientSecret={ClientSecret}",
        $"--SignOn:AuthorizationEndpoint={Address}/authorize", $"--SignOn:TokenEndpoint={Address}/token", $"--SignOn:UserInfoEndpoint={Address}/userinfo",
    ];

    private string Address => _app.Urls.First();

    public static async Task<SignOnProvider> StartAsync()
    {
        var provider = new SignOnProvider();
        await provider._app.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        if (query["client_id"] != ClientId || query["response_type"] != "code" || query["code_challenge_method"] != "S256" || query["code_challenge"].ToString().Length != 43)
            return Results.BadRequest();
        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        _codes[code] = (query["code_challenge"].ToString(), query["redirect_uri"].ToString());
        return Results.Redirect($"{query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(query["state"].ToString())}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["client_id"] != ClientId || form["client_secret"] != ClientSecret || form["grant_type"] != "authorization_code" || !_codes.TryRemove(form["code"].ToString(), out var asked))
            return Results.BadRequest();
        var challenge = System.Buffers.Text.Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        return challenge == asked.Challenge && form["redirect_uri"] == asked.RedirectUri
            ? Results.Json(new { access_token = AccessToken, token_type = "Bearer" })
            : Results.BadRequest();
    }

    private IResult UserInfo(HttpRequest request) =>
        request.Headers.Authorization == $"Bearer {AccessToken}" ? Results.Json(new { sub = Subject, preferred_username = "anna" }) : Results.Unauthorized();
}
