using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Rehearsals;

/// <summary>Keeps what rehearsals found.</summary>
public interface IRehearsalStore
{
    /// <summary>
    /// Keeps a rehearsal. If it passed, and the study is a draft whose current definition and bundle are the ones that
    /// were rehearsed, the study becomes <see cref="StudyState.Rehearsed"/> in the same transaction.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such version.</exception>
    Task AddAsync(RehearsalRecord record, CancellationToken cancellationToken);

    /// <summary>A study's last rehearsals, the newest first.</summary>
    /// <param name="study">Which study.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<RehearsalRecord>> LastAsync(StudyId study, int most, CancellationToken cancellationToken);

    /// <summary>Whether a rehearsal of this very definition and bundle passed, under whatever number they stood then.</summary>
    Task<bool> HasPassedAsync(StudyVersion version, CancellationToken cancellationToken);
}
