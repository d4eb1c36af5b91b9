using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using StudyPlatform.Storage.Accounts;
using StudyPlatform.Web.Admin.Accounts;
using StudyPlatform.Web.Hosting.Options;

namespace StudyPlatform.Web.Hosting.Accounts;

/// <summary>Puts the framework's Identity on the site's database.</summary>
internal static class AccountServices
{
    /// <summary>Twice the framework's default; what the OWASP cheat sheet on password storage asks of PBKDF2 with SHA-512.</summary>
    private const int HashIterations = 210_000;

    public static IServiceCollection AddAccounts(this IServiceCollection services, SiteSettings settings, SiteStores stores)
    {
        services.AddDataProtection().SetApplicationName("StudyPlatform").PersistKeysToFileSystem(new DirectoryInfo(stores.Data.Keys));
        services.AddScoped(_ => stores.CreateAccountContext());
        services.AddScoped<Enrolment>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashIterations);
        services.AddIdentityCore<Account>(identity => Configure(identity, settings.Accounts))
            .AddUserStore<AccountUserStore>()
            .AddPasswordValidator<PasswordRules>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromSeconds(settings.Accounts.RevalidationSeconds));
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme).AddSignOn(settings.SignOn);
        authentication.AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(cookie => Configure(cookie, settings.Accounts));
            cookies.ExternalCookie!.Configure(cookie => cookie.Cookie.Name = "studyplatform-sign-on");
            cookies.TwoFactorUserIdCookie!.Configure(cookie => cookie.Cookie.Name = "studyplatform-second-step");
            cookies.TwoFactorRememberMeCookie!.Configure(cookie => cookie.Cookie.Name = "studyplatform-remembered");
        });
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // A passkey stands for password and second step, so that the device has to see that it is its owner; and it is found without a name.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
            // The framework compares with the request's own Origin, which a browser leaves out of forms under our referrer policy.
            passkeys.ValidateOrigin = context => ValueTask.FromResult(
                !context.CrossOrigin && context.Origin == $"{context.HttpContext.Request.Scheme}://{context.HttpContext.Request.Host}");
        });
        services.AddScoped<AuthenticationStateProvider, CircuitAccounts>();
        return services;
    }

    private static void Configure(IdentityOptions identity, AccountSettings settings)
    {
        PasswordRules.Configure(identity.Password);
        identity.Lockout.MaxFailedAccessAttempts = settings.WrongTries;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(settings.LockMinutes);
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
    }

    /// <summary>Cookies belong to the dashboard's path, which is their default there, and to no script.</summary>
    private static void Configure(CookieAuthenticationOptions cookie, AccountSettings settings)
    {
        cookie.Cookie.Name = "studyplatform";
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(settings.SessionMinutes);
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/account/sign-in";
        // The middleware of the dashboard gives a bare status its page.
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        // Whatever is not a page that someone looks at has no use for another page.
        cookie.Events.OnRedirectToLogin = context =>
        {
            if (HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
                context.Response.Redirect(context.RedirectUri);
            else
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        };
    }
}
