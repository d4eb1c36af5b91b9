using Microsoft.Extensions.FileProviders;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Participate;

/// <summary>The studies of this site, with their documents read, as the participants' pages need them. Safe for many threads.</summary>
public interface IStudyCatalogue
{
    /// <summary>A study with its state and the version that newcomers get, or null. The state may be a second old.</summary>
    ValueTask<CataloguedStudy?> FindAsync(StudyId id, CancellationToken cancellationToken);

    /// <summary>A version that participations refer to; the same object each time, since pages are prepared once for each.</summary>
    /// <exception cref="KeyNotFoundException">There is no such version.</exception>
    ValueTask<RunningStudy> VersionAsync(StudyVersion version, CancellationToken cancellationToken);

    /// <summary>
    /// A medium that a bundle of this site names, or null. A look-up among known names: no part of a request ever
    /// becomes a path.
    /// </summary>
    IFileInfo? Medium(MediaPath path);
}
