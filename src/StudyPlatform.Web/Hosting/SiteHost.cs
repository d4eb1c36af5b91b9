using System.Reflection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Web.Admin;
using StudyPlatform.Web.Admin.Monitoring;
using StudyPlatform.Web.Export;
using StudyPlatform.Web.Hosting.Accounts;
using StudyPlatform.Web.Hosting.Health;
using StudyPlatform.Web.Hosting.Limits;
using StudyPlatform.Web.Hosting.Options;
using StudyPlatform.Web.Hosting.Studies;
using StudyPlatform.Web.Hosting.Telemetry;
using StudyPlatform.Web.Hosting.Uploads;
using StudyPlatform.Web.Participate;
using StudyPlatform.Web.Rehearsing;
using StudyPlatform.Web.Reporting;

namespace StudyPlatform.Web.Hosting;

/// <summary>Puts the server together.</summary>
internal static class SiteHost
{
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
        app.UseMiddleware<RequestWatch>();
        app.UseForwardedHeaders();
        app.UseParticipationErrorPages();
        app.UseRateLimiter();
        app.MapDashboard();
        app.UseRouting();
        app.MapSiteHealth();
        app.MapParticipation();
        return app;
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
        // Of rehearsals nothing is counted: they have sites of their own.
        services.AddSingleton<IParticipationStore>(new MeasuredParticipations(stores.Participations));
        services.AddSingleton(stores.Counts);
        services.AddSingleton(new StudyExport(stores));
        services.AddSingleton(stores.Results);
        services.AddSingleton(new ReportPlans(stores.Data));
        services.AddSingleton<ReportMaker>();
        services.AddSingleton(stores.Monitor);
        services.AddSingleton(stores.Payments);
        services.AddSingleton(stores.Accounts);
        services.AddSingleton(stores.Audit);
        services.AddSingleton(stores.Rehearsals);
        services.AddSingleton<RehearsalRunner>();
        services.AddSingleton<StudyOpening>();
        services.AddSingleton<StudyIntake>();
        services.AddSingleton<BundleLibrary>();
        services.AddSingleton<StudyArchives>();
        services.AddSingleton(new UploadIntake(stores.Data, settings.Uploads));
        services.AddAccounts(settings, stores);
        services.AddDashboard(settings.ToDashboard());
        services.AddSiteHealth(stores, clock);
        services.AddSingleton(stores.Operators);
        services.AddSingleton(stores.Participants);
        services.AddHostedService<RetentionService>();
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
