using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Admin.Studies;

/// <summary>Reads the studies that someone may see.</summary>
public sealed class StudyList(IStudyStore studies, IStudyCounts counts)
{
    public async Task<IReadOnlyList<StudyLine>> ReadAsync(AccountGrants grants, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(grants);
        var people = await counts.CountAsync(cancellationToken);
        var lines = new List<StudyLine>();
        foreach (var entry in (await studies.ListAsync(cancellationToken)).Where(entry => grants.Allow(Right.ReadStudy, entry.Id)))
        {
            var definition = (StudyReader.Parse(await studies.DefinitionAsync(entry.Current, cancellationToken)) as StudyReading.Sound)?.Definition;
            var count = people.GetValueOrDefault(entry.Id, StudyCount.None);
            lines.Add(new StudyLine(entry.Id, definition?.Title ?? entry.Id.Value, entry.State, entry.Current.Number, count.UnderWay, count.Completed, definition?.People));
        }

        return lines;
    }
}
