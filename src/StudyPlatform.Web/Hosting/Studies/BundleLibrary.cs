using System.Collections.Concurrent;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Hosting.Studies;

/// <summary>The bundles on the shelf, to choose from. A bundle there never changes, so that each is read once.</summary>
internal sealed class BundleLibrary(BundleShelf shelf, IStudyStore studies)
{
    private readonly ConcurrentDictionary<Sha256Hash, ShelvedBundle> _read = new();
    private readonly ConcurrentDictionary<Sha256Hash, WeakReference<Bundle>> _open = new();

    /// <summary>
    /// The bundles that someone may choose, by their titles, the newest of one title first: all for whoever may create
    /// studies, otherwise those of the studies that they may see. One that is damaged is left out.
    /// </summary>
    public async Task<IReadOnlyList<ShelvedBundle>> ListAsync(AccountGrants grants, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(grants);
        var all = grants.Allow(Right.CreateStudies, null);
        var uses = await UsesAsync(grants, cancellationToken);
        var bundles = new List<ShelvedBundle>();
        foreach (var hash in Hashes().Where(hash => all || uses.ContainsKey(hash)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Find(hash) is { } bundle)
                bundles.Add(bundle with { UsedBy = uses.GetValueOrDefault(hash, []) });
        }

        return
        [
            .. bundles.OrderBy(bundle => bundle.Title, StringComparer.Ordinal)
                .ThenByDescending(bundle => bundle.Created)
                .ThenBy(bundle => bundle.Hash.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>A bundle's content; kept as long as anybody works with it.</summary>
    /// <exception cref="SiteException">It is not on the shelf, or is damaged.</exception>
    public Bundle Open(Sha256Hash hash)
    {
        if (_open.TryGetValue(hash, out var reference) && reference.TryGetTarget(out var known))
            return known;
        var bundle = shelf.Open(hash);
        _open[hash] = new WeakReference<Bundle>(bundle);
        return bundle;
    }

    /// <summary>One bundle, without the studies that use it; null if it is not on the shelf or is damaged.</summary>
    public ShelvedBundle? Find(Sha256Hash hash)
    {
        if (_read.TryGetValue(hash, out var known))
            return known;
        try
        {
            var bundle = Open(hash);
            return _read[hash] = new ShelvedBundle(hash, bundle.Id, bundle.Title, bundle.Methods, bundle.Trials.Count(), bundle.Created, []);
        }
        catch (SiteException)
        {
            // Whether a bundle that a study needs is whole is looked at when the site starts and by verify; here it only cannot be chosen.
            return null;
        }
    }

    private IEnumerable<Sha256Hash> Hashes() =>
        Directory.EnumerateDirectories(shelf.Folder).Select(Path.GetFileName).Where(Sha256Hash.IsValid).Select(name => new Sha256Hash(name!));

    private async Task<Dictionary<Sha256Hash, IReadOnlyList<StudyId>>> UsesAsync(AccountGrants grants, CancellationToken cancellationToken)
    {
        var uses = new Dictionary<Sha256Hash, IReadOnlyList<StudyId>>();
        foreach (var entry in (await studies.ListAsync(cancellationToken)).Where(entry => grants.Allow(Right.ReadStudy, entry.Id)))
        {
            foreach (var bundle in (await studies.VersionsAsync(entry.Id, cancellationToken)).Select(version => version.Bundle).Distinct())
                uses[bundle] = [.. uses.GetValueOrDefault(bundle, []), entry.Id];
        }

        return uses;
    }
}
