using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Stores;

/// <summary>How many people each study has.</summary>
public interface IStudyCounts
{
    /// <summary>Counts by study; a study that nobody has begun is not there.</summary>
    Task<IReadOnlyDictionary<StudyId, StudyCount>> CountAsync(CancellationToken cancellationToken);
}
