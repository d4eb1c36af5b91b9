using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Hosting.Options;
using StudyPlatform.Web.Hosting.Studies;
using StudyPlatform.Web.Hosting.Uploads;

namespace StudyPlatform.Web.Hosting;

/// <summary>What is done before the first request is taken.</summary>
internal static class SiteStart
{
    /// <summary>Gives an empty database the default study, and sees that every study that has or had participants can be shown.</summary>
    /// <param name="stores">Open.</param>
    /// <param name="settings">The site's.</param>
    /// <param name="clock">Time.</param>
    /// <param name="say">Takes remarks for the operator.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The studies that are live.</returns>
    /// <exception cref="SiteException">A study cannot be shown.</exception>
    public static async Task<IReadOnlyList<StudyId>> PrepareAsync(SiteStores stores, SiteSettings settings, TimeProvider clock, Action<string> say, CancellationToken cancellationToken)
    {
        stores.Shelf.SweepLeftovers(clock.GetUtcNow().UtcDateTime);
        UploadFolder.SweepLeftovers(stores.Data, clock.GetUtcNow().UtcDateTime);
        var entries = await stores.Studies.ListAsync(cancellationToken);
        if (entries.Count == 0)
        {
            if (settings.Site.DefaultStudy)
                await AddDefaultAsync(stores, say, cancellationToken);
            entries = await stores.Studies.ListAsync(cancellationToken);
        }

        var loading = new StudyLoading(stores.Studies, stores.Shelf);
        foreach (var entry in entries.Where(entry => entry.State is StudyState.Live or StudyState.Paused))
            await loading.LoadAsync(entry.Current, cancellationToken);
        return [.. entries.Where(entry => entry.State is StudyState.Live).Select(entry => entry.Id)];
    }

    private static async Task AddDefaultAsync(SiteStores stores, Action<string> say, CancellationToken cancellationToken)
    {
        if (DefaultStudy.Find() is not { } folder)
        {
            say("There is no study yet, and the default one was not found beside the program; add one with study add.");
            return;
        }

        // Open from its first moment: another process that starts on the same database would otherwise find a draft,
        // and so would the next start if this one were killed in between.
        if (await new StudyIntake(stores.Studies, stores.Shelf).AddAsync(Path.Combine(folder, StudyDefinition.DocumentName), folder, StudyState.Live, cancellationToken)
            is StudyIntakeOutcome.Refused refused)
        {
            throw new SiteException($"The default study in {folder} is refused ({refused.Faults[0]}); restore it, or start with --Site:DefaultStudy=false.");
        }
    }
}
