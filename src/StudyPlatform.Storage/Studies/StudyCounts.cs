using Microsoft.EntityFrameworkCore;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Connections;

namespace StudyPlatform.Storage.Studies;

/// <summary>Counts people in the database.</summary>
internal sealed class StudyCounts(Database database) : IStudyCounts
{
    public Task<IReadOnlyDictionary<StudyId, StudyCount>> CountAsync(CancellationToken cancellationToken) => database.ExplainedAsync<IReadOnlyDictionary<StudyId, StudyCount>>(async () =>
    {
        await using var context = database.CreateContext();
        // One query for each status, so that each is answered from the index that holds just these rows.
        var underWay = await CountAsync(context.Participations.Where(row => row.Status == nameof(ParticipationStatus.UnderWay)).Select(row => row.StudyId), cancellationToken).ConfigureAwait(false);
        var completed = await CountAsync(context.Participations.Where(row => row.Status == nameof(ParticipationStatus.Completed) && !row.DataDeleted).Select(row => row.StudyId), cancellationToken).ConfigureAwait(false);
        return underWay.Keys.Union(completed.Keys).ToDictionary(
            study => new StudyId(study), study => new StudyCount(underWay.GetValueOrDefault(study), completed.GetValueOrDefault(study)));
    });

    private static Task<Dictionary<string, int>> CountAsync(IQueryable<string> studies, CancellationToken cancellationToken) =>
        studies.GroupBy(study => study).Select(group => new { Study = group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Study, group => group.Count, cancellationToken);
}
