using StudyPlatform.Domain.Rehearsals;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Admin.Studies;

/// <summary>Reads what a study's own page shows.</summary>
public sealed class StudyDetails(IStudyStore studies, IStudyCounts counts, IRehearsalStore rehearsals)
{
    /// <summary>A study, or null if there is none of this name.</summary>
    public async Task<StudyDetail?> ReadAsync(StudyId id, CancellationToken cancellationToken)
    {
        if (await studies.FindAsync(id, cancellationToken) is not { } entry)
            return null;
        var definition = (StudyReader.Parse(await studies.DefinitionAsync(entry.Current, cancellationToken)) as StudyReading.Sound)?.Definition;
        var people = await counts.CountAsync(cancellationToken);
        return new StudyDetail(
            entry,
            definition,
            [.. (await studies.VersionsAsync(id, cancellationToken)).Reverse()],
            people.GetValueOrDefault(id, StudyCount.None),
            await rehearsals.HasPassedAsync(entry.Current, cancellationToken));
    }
}
