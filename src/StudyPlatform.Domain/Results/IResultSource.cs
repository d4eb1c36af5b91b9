using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Results;

/// <summary>Where results are read from.</summary>
public interface IResultSource
{
    /// <summary>The results of a study as they are at this moment, whatever is written while they are read.</summary>
    Task<IResultSnapshot> OpenAsync(StudyId study, CancellationToken cancellationToken);
}
