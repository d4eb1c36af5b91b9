using System.Collections.Concurrent;
using Microsoft.Extensions.FileProviders;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Participate;

namespace StudyPlatform.Web.Hosting.Studies;

/// <summary>
/// The studies as the pages need them. A version never changes, so that it is read once and kept; the list of studies and
/// their states is read again when it is asked for and a second old, by one caller for all.
/// </summary>
internal sealed class StudyCatalogue(IStudyStore studies, StudyLoading loading, MediaIndex media, TimeProvider clock) : IStudyCatalogue
{
    /// <summary>How old a study's state may be.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<StudyVersion, Lazy<Task<RunningStudy>>> _versions = new();
    private readonly Lock _listing = new();
    private Task<IReadOnlyDictionary<StudyId, StudyEntry>>? _entries;
    private long _listedAt;

    public async ValueTask<CataloguedStudy?> FindAsync(StudyId id, CancellationToken cancellationToken)
    {
        var entries = Entries();
        var known = entries.IsCompletedSuccessfully ? entries.Result : await entries.WaitAsync(cancellationToken);
        return known.TryGetValue(id, out var entry) ? new CataloguedStudy(entry, await VersionAsync(entry.Current, cancellationToken)) : null;
    }

    public ValueTask<RunningStudy> VersionAsync(StudyVersion version, CancellationToken cancellationToken)
    {
        var task = _versions.GetOrAdd(version, wanted => new Lazy<Task<RunningStudy>>(() => LoadAsync(wanted))).Value;
        return task.IsCompletedSuccessfully ? new ValueTask<RunningStudy>(task.Result) : new ValueTask<RunningStudy>(task.WaitAsync(cancellationToken));
    }

    public IFileInfo? Medium(MediaPath path) => media.Find(path);

    private async Task<RunningStudy> LoadAsync(StudyVersion version)
    {
        // Nobody's request is to hold the lock within Lazy while files are read.
        await Task.Yield();
        try
        {
            return await loading.LoadAsync(version, CancellationToken.None);
        }
        catch
        {
            // A bundle may be restored while the site runs: the next one who asks tries again.
            _versions.TryRemove(version, out _);
            throw;
        }
    }

    private Task<IReadOnlyDictionary<StudyId, StudyEntry>> Entries()
    {
        lock (_listing)
        {
            if (_entries is null || _entries.IsFaulted || (_entries.IsCompleted && clock.GetElapsedTime(_listedAt) >= Freshness))
            {
                _listedAt = clock.GetTimestamp();
                _entries = Task.Run(ListAsync);
            }

            return _entries;
        }
    }

    private async Task<IReadOnlyDictionary<StudyId, StudyEntry>> ListAsync() =>
        (await studies.ListAsync(CancellationToken.None)).ToDictionary(entry => entry.Id);
}
