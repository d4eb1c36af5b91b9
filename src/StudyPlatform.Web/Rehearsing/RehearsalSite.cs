using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Options;
using StudyPlatform.Web.Hosting.Studies;
using StudyPlatform.Web.Participate;

namespace StudyPlatform.Web.Rehearsing;

/// <summary>
/// A site of its own for one rehearsal: the participants' real pages over a database that is thrown away, so that
/// nothing of a rehearsal can ever stand among real answers. It listens on the loopback interface alone, and takes
/// simulated participants only.
/// </summary>
internal sealed class RehearsalSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private RehearsalSite(WebApplication app, DirectoryInfo folder, SiteStores stores, IPEndPoint address) =>
        (_app, _folder, Stores, Address) = (app, folder, stores, address);

    public SiteStores Stores { get; }

    public IPEndPoint Address { get; }

    /// <summary>A path for a file that is deleted with the site.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Starts it with one live study.</summary>
    /// <param name="version">The study; its bundle is on the shelf.</param>
    /// <param name="definition">The bytes of its <c>study.json</c>.</param>
    /// <param name="shelf">The real site's; bundles are only read.</param>
    /// <param name="clock">The rehearsal's.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static async Task<RehearsalSite> StartAsync(StudyVersion version, ReadOnlyMemory<byte> definition, BundleShelf shelf, TimeProvider clock, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("studyplatform-rehearsal-");
        SiteStores? stores = null;
        WebApplication? app = null;
        try
        {
            var settings = new SiteSettings(new SiteOptions { DataFolder = folder.FullName, DefaultStudy = false }, new StorageSettings(), new ServerOptions(), new RateLimitSettings(), new AccountSettings(), new SignOnSettings(), new TelemetryOptions(), new RetentionOptions(), new MonitorSettings(), new UploadSettings());
            stores = await SiteStores.OpenAsync(settings, create: true, clock, cancellationToken, shelf);
            if (!await stores.Studies.AddAsync(version with { Number = 1 }, definition, StudyState.Live, cancellationToken))
                throw new InvalidOperationException("An empty database already has the study.");
            app = Build(settings, stores, clock);
            await app.StartAsync(cancellationToken);
            var url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
            return new RehearsalSite(app, folder, stores, new IPEndPoint(IPAddress.Loopback, new Uri(url).Port));
        }
        catch
        {
            if (app is not null)
                await app.DisposeAsync();
            if (stores is not null)
                await stores.DisposeAsync();
            folder.Delete(recursive: true);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Stores.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static WebApplication Build(SiteSettings settings, SiteStores stores, TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(RehearsalSite).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        // Neither the real site's settings nor its log are the rehearsal's.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        SiteHost.AddStudies(builder.Services, settings, stores, clock, new ParticipationOptions { IsRehearsal = true });
        var app = builder.Build();
        app.UseParticipationErrorPages();
        app.UseRouting();
        app.MapParticipation();
        return app;
    }
}
