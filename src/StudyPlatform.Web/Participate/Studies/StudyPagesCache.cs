using System.Runtime.CompilerServices;
using StudyPlatform.Domain.Stores;

namespace StudyPlatform.Web.Participate.Studies;

/// <summary>Prepares each version's pages once, and forgets them with the version.</summary>
public sealed class StudyPagesCache(IStudyCatalogue catalogue)
{
    private readonly ConditionalWeakTable<RunningStudy, StudyPages> _pages = [];

    /// <summary>The pages of a version that was read already.</summary>
    public StudyPages Of(RunningStudy running) => _pages.GetValue(running, static study => new StudyPages(study));

    /// <summary>The pages of a participation's version.</summary>
    /// <exception cref="KeyNotFoundException">There is no such version.</exception>
    public async ValueTask<StudyPages> OfAsync(StudyVersion version, CancellationToken cancellationToken) =>
        Of(await catalogue.VersionAsync(version, cancellationToken));
}
