using StudyPlatform.Domain.Stores;
using StudyPlatform.Web.Hosting.Options;

namespace StudyPlatform.Web.Hosting;

/// <summary>Gives up the places of those whose time has run out, every so often. A store that fails is asked again at the next turn.</summary>
internal sealed partial class SweepService(IParticipationStore store, SiteSettings settings, TimeProvider clock, ILogger<SweepService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(settings.Site.SweepSeconds), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await SweepAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site is being stopped.
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            var changed = await store.SweepAsync(cancellationToken);
            if (changed > 0)
                Swept(changed);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Failed(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} participations timed out or were abandoned")]
    private partial void Swept(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store could not be swept; it is tried again at the next turn")]
    private partial void Failed(Exception exception);
}
