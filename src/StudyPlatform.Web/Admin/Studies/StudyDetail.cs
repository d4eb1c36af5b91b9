using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Admin.Studies;

/// <summary>Everything that a study's own page shows.</summary>
/// <param name="Entry">State and current version.</param>
/// <param name="Definition">Of the current version; null where this program cannot read it.</param>
/// <param name="Versions">The newest first.</param>
/// <param name="Count">People of all versions.</param>
/// <param name="IsRehearsed">Whether a rehearsal of the current definition and bundle has passed.</param>
public sealed record StudyDetail(StudyEntry Entry, StudyDefinition? Definition, IReadOnlyList<StudyVersion> Versions, StudyCount Count, bool IsRehearsed)
{
    public string Title => Definition?.Title ?? Entry.Id.Value;
}
