using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Identity;
using StudyPlatform.Web.Admin.Accounts;
using StudyPlatform.Web.Hosting.Options;

namespace StudyPlatform.Web.Hosting.Accounts;

/// <summary>Signing on at a provider that speaks OAuth 2.0 with PKCE (RFC 7636) and has a userinfo endpoint, as OpenID Connect providers do.</summary>
internal static class SignOnServices
{
    private const string Callback = "/account/sign-on-callback";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static AuthenticationBuilder AddSignOn(this AuthenticationBuilder authentication, SignOnSettings settings) =>
        settings.IsOn ? authentication.AddOAuth(SignOnEndpoints.Scheme, settings.Name, oauth => Configure(oauth, settings)) : authentication;

    private static void Configure(OAuthOptions oauth, SignOnSettings settings)
    {
        oauth.SignInScheme = IdentityConstants.ExternalScheme;
        oauth.ClientId = settings.ClientId!;
        oauth.ClientSecret = settings.ClientSecret!;
        oauth.AuthorizationEndpoint = settings.AuthorizationEndpoint!;
        oauth.TokenEndpoint = settings.TokenEndpoint!;
        oauth.UserInformationEndpoint = settings.UserInfoEndpoint!;
        oauth.CallbackPath = Callback;
        oauth.UsePkce = true;
        oauth.BackchannelTimeout = Patience;
        foreach (var scope in settings.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            oauth.Scope.Add(scope);
        oauth.ClaimActions.MapJsonKey(ClaimTypes.NameIdentifier, settings.SubjectKey);
        oauth.ClaimActions.MapJsonKey(ClaimTypes.Name, settings.NameKey);
        // The provider leads back by a plain link, with which Lax cookies are sent.
        oauth.CorrelationCookie.SameSite = SameSiteMode.Lax;
        oauth.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        oauth.CorrelationCookie.Name = "studyplatform-sign-on.";
        oauth.Events.OnCreatingTicket = context => ReadUserAsync(context, settings);
        oauth.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect($"{context.Request.PathBase}/account/sign-in?problem=sign-on-failed");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    private static async Task ReadUserAsync(OAuthCreatingTicketContext context, SignOnSettings settings)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, context.Options.UserInformationEndpoint);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", context.AccessToken);
        using var answer = await context.Backchannel.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.HttpContext.RequestAborted);
        answer.EnsureSuccessStatusCode();
        using var user = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(context.HttpContext.RequestAborted));
        context.RunClaimActions(user.RootElement);
        if (context.Identity?.FindFirst(ClaimTypes.NameIdentifier) is not { Value.Length: > 0 })
            throw new AuthenticationFailureException($"The provider's userinfo has no '{settings.SubjectKey}'; look at SignOn:SubjectKey.");
    }
}
