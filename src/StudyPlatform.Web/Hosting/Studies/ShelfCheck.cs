using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Hosting.Studies;

/// <summary>Looks at the documents of every version of a study, and at every byte of their bundles.</summary>
internal sealed class ShelfCheck(IStudyStore studies, BundleShelf shelf)
{
    private readonly HashSet<Sha256Hash> _looked = [];

    /// <returns>The faults, each a sentence; none if all is as it was taken in.</returns>
    public async Task<IReadOnlyList<string>> CheckAsync(StudyId study, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        var loading = new StudyLoading(studies, shelf);
        foreach (var version in await studies.VersionsAsync(study, cancellationToken))
        {
            var before = faults.Count;
            if (_looked.Add(version.Bundle))
                faults.AddRange(shelf.Verify(version.Bundle, cancellationToken).Faults.Select(fault => $"{shelf.FolderOf(version.Bundle)}: {fault}."));
            if (faults.Count > before)
                continue;
            try
            {
                await loading.LoadAsync(version, cancellationToken);
            }
            catch (SiteException fault)
            {
                faults.Add(fault.Message);
            }
        }

        return faults;
    }
}
