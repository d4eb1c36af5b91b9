using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Results;

/// <summary>Where results are read from.</summary>
public interface IResultSource
{
    /// <summary>The results of a study as they are at this moment, whatever is written while they are read.</summary>
    /// <param name="study">Which one.</param>
    /// <param name="filter">Whose rows are read.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IResultSnapshot> OpenAsync(StudyId study, ResultFilter filter, CancellationToken cancellationToken);

    /// <summary>How many participants fit a filter, counted by the database.</summary>
    Task<int> CountAsync(StudyId study, ResultFilter filter, CancellationToken cancellationToken);
}
