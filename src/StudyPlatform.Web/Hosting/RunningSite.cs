using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.People;
using StudyPlatform.Web.Hosting.Options;
using StudyPlatform.Web.Hosting.Telemetry;

namespace StudyPlatform.Web.Hosting;

/// <summary>A site that answers requests, until it is disposed of: then requests under way end, and the writer after them.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TelemetrySending? _telemetry;

    private RunningSite(WebApplication app, SiteStores stores, Uri address, Uri publicAddress, IReadOnlyList<StudyId> live, Uri? firstLink, TelemetrySending? telemetry) =>
        (_app, Stores, Address, PublicAddress, Live, FirstLink, _telemetry) = (app, stores, address, publicAddress, live, firstLink, telemetry);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Where participants reach it.</summary>
    public Uri PublicAddress { get; }

    /// <summary>The studies that were live when it started.</summary>
    public IReadOnlyList<StudyId> Live { get; }

    /// <summary>The one-time link that makes the site's first owner; null if it has one.</summary>
    public Uri? FirstLink { get; }

    public SiteStores Stores { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a site.</summary>
    /// <param name="arguments">Settings as <c>--key=value</c>.</param>
    /// <param name="clock">Time.</param>
    /// <param name="say">Takes remarks for the operator.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="SettingException">A setting is wrong.</exception>
    /// <exception cref="SiteException">The site cannot start; the message says what to do.</exception>
    public static async Task<RunningSite> StartAsync(IReadOnlyList<string> arguments, TimeProvider clock, Action<string> say, CancellationToken cancellationToken)
    {
        var configuration = SiteConfiguration.Build(arguments);
        var settings = SiteSettings.Read(configuration);
        SiteAddress.Of(settings.Site, configuration);
        var stores = await SiteStores.OpenAsync(settings, create: true, clock, cancellationToken);
        WebApplication? app = null;
        TelemetrySending? telemetry = null;
        try
        {
            var live = await SiteStart.PrepareAsync(stores, settings, clock, say, cancellationToken);
            telemetry = TelemetrySending.Start(settings.Telemetry);
            app = SiteHost.Build(configuration, arguments, settings, stores, clock);
            await ListenAsync(app, configuration, cancellationToken);
            var urls = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
            var address = SiteAddress.First(urls.First());
            var publicAddress = settings.Site.PublicUrl ?? address;
            var first = await new AccountLinks(stores.Accounts, settings.ToDashboard(), clock).DrawFirstAsync(publicAddress, cancellationToken);
            return new RunningSite(app, stores, address, publicAddress, live, first?.Address, telemetry);
        }
        catch
        {
            if (app is not null)
                await app.DisposeAsync();
            telemetry?.Dispose();
            await stores.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends when Ctrl+C or SIGTERM came, or the token was cancelled, and requests under way were answered.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        // Last: whatever the last requests handed to the writer is brought to disk.
        await Stores.DisposeAsync();
        _telemetry?.Dispose();
    }

    private static async Task ListenAsync(WebApplication app, IConfiguration configuration, CancellationToken cancellationToken)
    {
        var urls = configuration["urls"] ?? SiteSettings.DefaultUrls;
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new SiteException($"Another program listens on {urls} already ({Sentences.Bare(exception)}); stop it, or choose another address with --urls=http://127.0.0.1:PORT.", exception);
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException or InvalidOperationException or FormatException)
        {
            throw new SiteException($"The site cannot listen on {urls} ({Sentences.Bare(exception)}); choose another address with --urls=http://127.0.0.1:PORT.", exception);
        }
    }
}
