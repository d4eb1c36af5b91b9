using StudyPlatform.Domain.Results;
using StudyPlatform.Storage.Schema;

namespace StudyPlatform.Storage.Results;

/// <summary>Who fits a filter, as the database finds it.</summary>
internal static class ResultSelection
{
    public static IQueryable<ParticipationRow> Select(StorageContext context, string study, ResultFilter filter)
    {
        var rows = context.Participations.Where(row => row.StudyId == study);
        if (filter.Sources.Count > 0)
        {
            var sources = filter.Sources.Select(source => source.ToString()).ToList();
            rows = rows.Where(row => sources.Contains(row.Source));
        }

        if (filter.Statuses.Count > 0)
        {
            var statuses = filter.Statuses.Select(status => status.ToString()).ToList();
            rows = rows.Where(row => statuses.Contains(row.Status));
        }

        if (filter.Exclusions is not ExclusionChoice.All)
        {
            var excluded = filter.Exclusions is ExclusionChoice.Excluded;
            rows = rows.Where(row => row.Excluded == excluded);
        }

        if (filter.Versions.Count > 0)
        {
            var versions = filter.Versions.ToList();
            rows = rows.Where(row => context.StudyVersions.Any(version => version.Id == row.VersionId && versions.Contains(version.Number)));
        }

        return rows;
    }
}
