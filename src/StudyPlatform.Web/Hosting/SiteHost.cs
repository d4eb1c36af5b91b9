using System.Reflection;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using StudyPlatform.Web.Admin;
using StudyPlatform.Web.Hosting.Accounts;
using StudyPlatform.Web.Hosting.Health;
using StudyPlatform.Web.Hosting.Limits;
using StudyPlatform.Web.Hosting.Options;
using StudyPlatform.Web.Hosting.Studies;
using StudyPlatform.Web.Participate;
using StudyPlatform.Web.Participate.Serving;
using StudyPlatform.Web.Rehearsing;

namespace StudyPlatform.Web.Hosting;

/// <summary>Puts the server together.</summary>
internal static class SiteHost
{
    /// <summary>Health checks that ask the store.</summary>
    private const string Ready = "ready";

    /// <param name="configuration">The site's settings' text; see <see cref="SiteConfiguration"/>.</param>
    /// <param name="arguments">The command line's part of it.</param>
    /// <param name="settings">The site's settings, read.</param>
    /// <param name="stores">Open; they are not closed by the server.</param>
    /// <param name="clock">Time.</param>
    public static WebApplication Build(IConfiguration configuration, IReadOnlyList<string> arguments, SiteSettings settings, SiteStores stores, TimeProvider clock)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = Assembly.GetExecutingAssembly().GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = configuration["environment"],
        });
        builder.Configuration.Sources.Clear();
        SiteConfiguration.AddTo(builder.Configuration, arguments);
        if (!configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(configuration["urls"] ?? SiteSettings.DefaultUrls);
        Configure(builder.Services, settings);
        AddSite(builder.Services, settings, stores, clock);

        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseParticipationErrorPages();
        app.UseRateLimiter();
        app.MapDashboard();
        app.UseRouting();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteHealthAsync });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteHealthAsync });
        app.MapParticipation();
        return app;
    }

    private static Task WriteHealthAsync(HttpContext context, HealthReport report)
    {
        ParticipantHeaders.Apply(context.Response);
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(report.Status.ToString());
    }

    private static void Configure(IServiceCollection services, SiteSettings settings)
    {
        services.Configure<KestrelServerOptions>(kestrel => ServerLimits.Configure(kestrel, settings.Server));
        services.Configure<FormOptions>(form => ServerLimits.Configure(form, settings.Server));
        services.Configure<ForwardedHeadersOptions>(headers => TrustedProxies.Configure(headers, settings.Site));
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(settings.Server.ShutdownSeconds));
        services.AddRateLimiter(limiter => RateLimiting.Configure(limiter, settings.RateLimits));
        services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>, SilentPaths>();
    }

    private static void AddSite(IServiceCollection services, SiteSettings settings, SiteStores stores, TimeProvider clock)
    {
        AddStudies(services, settings, stores, clock, new ParticipationOptions { PublicAddress = settings.Site.PublicUrl });
        services.AddSingleton(stores.Counts);
        services.AddSingleton(stores.Accounts);
        services.AddSingleton(stores.Audit);
        services.AddSingleton(stores.Rehearsals);
        services.AddSingleton<RehearsalRunner>();
        services.AddSingleton<StudyOpening>();
        services.AddAccounts(settings, stores);
        services.AddDashboard(settings.ToDashboard());
        services.AddSingleton(new StoreHealth(stores, clock));
        services.AddHealthChecks().AddCheck<StoreHealth>("store", tags: [Ready]);
    }

    /// <summary>What the participants' pages need of a site.</summary>
    internal static void AddStudies(IServiceCollection services, SiteSettings settings, SiteStores stores, TimeProvider clock, ParticipationOptions options)
    {
        services.AddSingleton(clock);
        services.AddSingleton(settings);
        services.AddSingleton(stores.Studies);
        services.AddSingleton(stores.Participations);
        services.AddSingleton(stores.Shelf);
        services.AddSingleton(stores.Data);
        services.AddSingleton<StudyLoading>();
        services.AddSingleton<MediaIndex>();
        services.AddSingleton<IStudyCatalogue, StudyCatalogue>();
        services.AddHostedService<SweepService>();
        services.AddParticipation(options);
    }
}
