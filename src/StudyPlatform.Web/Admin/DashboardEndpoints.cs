using Microsoft.AspNetCore.Authorization;
using Radzen;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.Accounts;
using StudyPlatform.Web.Admin.Exports;
using StudyPlatform.Web.Admin.Monitoring;
using StudyPlatform.Web.Admin.Participants;
using StudyPlatform.Web.Admin.Payments;
using StudyPlatform.Web.Admin.People;
using StudyPlatform.Web.Admin.Previews;
using StudyPlatform.Web.Admin.Serving;
using StudyPlatform.Web.Admin.Shell;
using StudyPlatform.Web.Admin.Studies;
using StudyPlatform.Web.Admin.Studies.Editing;
using StudyPlatform.Web.Admin.Uploads;

namespace StudyPlatform.Web.Admin;

/// <summary>The dashboard: what hosting calls to have it.</summary>
public static class DashboardEndpoints
{
    /// <summary>Where it is; its cookies are sent to no other address.</summary>
    public const string Path = "/admin";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Registers what the pages need, but for the stores, the clock and the framework's Identity, which hosting brings.</summary>
    public static IServiceCollection AddDashboard(this IServiceCollection services, DashboardOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options);
        services.AddRazorComponents().AddInteractiveServerComponents()
            // A whole definition may be typed into one field; in a message a letter takes up to six bytes.
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = 6 * StudyReader.MaxBytes);
        services.AddRadzenComponents();
        services.AddCascadingAuthenticationState();
        services.AddAuthorization(Policies.Configure);
        services.AddSingleton<IAuthorizationHandler, RightHandler>();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "studyplatform-form";
            // Strict would be left out when someone follows a link from another site, and then replaced while their form is open.
            antiforgery.Cookie.SameSite = SameSiteMode.Lax;
            // The policy of every answer forbids frames already.
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.AddScoped<Actor>();
        services.AddScoped<SignIns>();
        services.AddSingleton<AccountLinks>();
        services.AddSingleton<StudyList>();
        services.AddSingleton<StudyDetails>();
        services.AddSingleton<VersionSaving>();
        services.AddSingleton<PreviewHandler>();
        services.AddSingleton<AccountNames>();
        services.AddScoped<PaymentDesk>();
        services.AddScoped<ParticipantDesk>();
        services.AddScoped<ExportEndpoints>();
        services.AddScoped<ReportEndpoints>();
        services.AddSingleton(options.Monitor);
        services.AddSingleton<ServerPulse>();
        services.AddSingleton<MonitorFeed>();
        return services;
    }

    /// <summary>
    /// Gives the dashboard a pipeline of its own below <see cref="Path"/>: authentication, authorization and antiforgery are
    /// there and nowhere else, so that no participant's request is ever looked at for a cookie.
    /// </summary>
    public static IApplicationBuilder MapDashboard(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        // A WebApplication puts these two in front of everything by itself unless it finds that someone did.
        app.Properties["__AuthenticationMiddlewareSet"] = true;
        app.Properties["__AuthorizationMiddlewareSet"] = true;
        return app.Map(Path, dashboard =>
        {
            dashboard.UseMiddleware<DashboardAnswers>();
            dashboard.UseRouting();
            dashboard.UseAuthentication();
            dashboard.UseAuthorization();
            dashboard.UseAntiforgery();
            dashboard.UseEndpoints(Map);
        });
    }

    private static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRazorComponents<App>()
            // The policy that says who may frame a page is part of the one that every answer carries.
            .AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null)
            .WithMetadata(DashboardRoute.Mark);
        var rest = endpoints.MapGroup("").WithMetadata(DashboardRoute.Mark);
        rest.MapMethods(DashboardFiles.Route, Reading, FileEndpoint.AnswerAsync).AllowAnonymous();
        rest.MapPost("/account/sign-out", SignOutEndpoint.AnswerAsync).RequireFormToken().RequireAuthorization(Policies.HasAccount);
        rest.MapPost("/account/passkey-options", PasskeyEndpoints.ForSigningInAsync).RequireFormToken().AllowAnonymous();
        rest.MapPost("/account/new-passkey-options", PasskeyEndpoints.ForMakingAsync).RequireFormToken().RequireAuthorization(Policies.HasAccount);
        rest.MapGet("/account/sign-on", SignOnEndpoints.Begin).AllowAnonymous();
        rest.MapGet("/account/sign-on-done", SignOnEndpoints.SignInAsync).AllowAnonymous();
        rest.MapPost("/studies/{study}/export", ExportEndpoints.ExportAsync).RequireFormToken().RequireAuthorization(Policies.ReadResults);
        rest.MapGet("/studies/{study}/tables/{file}", ExportEndpoints.TableAsync).RequireAuthorization(Policies.ReadResults);
        rest.MapGet("/studies/{study}/report", ReportEndpoints.PageAsync).RequireAuthorization(Policies.ReadResults);
        rest.MapGet("/studies/{study}/report.zip", ReportEndpoints.ArchiveAsync).RequireAuthorization(Policies.ReadResults);
        rest.MapMethods(
                PreviewAddress.Route, Reading, (HttpContext context, PreviewHandler handler, string study, int version, string first, string second, string place) => handler.ShowAsync(context, study, version, first, second, place))
            .RequireAuthorization(Policies.ReadStudy);
        rest.MapPost(PreviewAddress.Route, (HttpContext context, PreviewHandler handler, string study, int version, string first, string second, string place) => handler.SendAsync(context, study, version, first, second, place))
            .RequireAuthorization(Policies.ReadStudy);
        rest.MapGet("/studies/{study}/payments/{batch}/file", PaymentFileEndpoint.AnswerAsync).RequireAuthorization(Policies.PayPeople, Policies.ReadIdentifiers);
        rest.MapPost("/uploads/bundle", UploadEndpoints.NewBundleAsync).RequireFormToken().RequireAuthorization(Policies.CreateStudies);
        rest.MapPost("/uploads/archive", UploadEndpoints.ArchiveAsync).RequireFormToken().RequireAuthorization(Policies.CreateStudies);
        rest.MapPost("/studies/{study}/uploads/bundle", UploadEndpoints.BundleOfStudyAsync).RequireFormToken().RequireAuthorization(Policies.ChangeStudy);
        rest.MapGet("/studies/{study}/archive", ArchiveEndpoint.AnswerAsync).RequireAuthorization(Policies.ChangeStudy);
        rest.MapGet("/account/sign-on-link", SignOnEndpoints.LinkAsync).RequireAuthorization(Policies.HasAccount);
    }
}
