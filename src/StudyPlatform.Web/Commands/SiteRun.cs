using StudyPlatform.Web.Admin;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Studies;

namespace StudyPlatform.Web.Commands;

/// <summary>The program without a command: the site, until it is stopped.</summary>
internal static class SiteRun
{
    public static async Task<int> RunAsync(CallContext context)
    {
        var surroundings = context.Surroundings;
        try
        {
            await using var site = await RunningSite.StartAsync(context.Settings, surroundings.Clock, surroundings.Out.WriteLine, surroundings.Cancellation);
            await surroundings.Out.WriteLineAsync($"The site listens on {site.Address}; Ctrl+C stops it.");
            foreach (var study in site.Live)
                await surroundings.Out.WriteLineAsync($"Study link: {StudyLink.Of(site.PublicAddress, study)}");
            await surroundings.Out.WriteLineAsync($"Dashboard: {new Uri(site.PublicAddress, DashboardEndpoints.Path)}");
            if (site.FirstLink is { } link)
                await surroundings.Out.WriteLineAsync($"It has no owner yet; this link makes the first one, once: {link}");
            await surroundings.Out.FlushAsync(surroundings.Cancellation);
            await site.WaitAsync(surroundings.Cancellation);
            return ExitCode.Done;
        }
        catch (Exception exception)
        {
            return await Failure.ReportAsync(exception, surroundings);
        }
    }
}
