using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Stores;

/// <summary>Keeps studies: their states, and the definitions of their versions. Bundles are folders beside the database, named by their hash.</summary>
public interface IStudyStore
{
    /// <summary>Adds a study, or a new version of one that is there.</summary>
    /// <param name="version">Its <see cref="StudyVersion.Number"/> must be the next one.</param>
    /// <param name="definition">The bytes of <c>study.json</c>.</param>
    /// <param name="state">The state that a new study begins in, in the same transaction; one that is there keeps its own.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <param name="audit">A line for the audit log, written in the same transaction; null for none.</param>
    /// <returns>False if that number is taken, or the study is live or closed: those are frozen.</returns>
    Task<bool> AddAsync(StudyVersion version, ReadOnlyMemory<byte> definition, StudyState state, CancellationToken cancellationToken, AuditAction? audit = null);

    /// <summary>A study, or null.</summary>
    Task<StudyEntry?> FindAsync(StudyId id, CancellationToken cancellationToken);

    /// <summary>All studies by their ids.</summary>
    Task<IReadOnlyList<StudyEntry>> ListAsync(CancellationToken cancellationToken);

    /// <summary>All versions of a study by their numbers, the current one last; none if there is no such study.</summary>
    Task<IReadOnlyList<StudyVersion>> VersionsAsync(StudyId id, CancellationToken cancellationToken);

    /// <summary>The bytes of a version's <c>study.json</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such version.</exception>
    Task<byte[]> DefinitionAsync(StudyVersion version, CancellationToken cancellationToken);

    /// <summary>Moves a study from one state to another.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="from">The state that it is in.</param>
    /// <param name="to">The state that it is to be in.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <param name="current">The version that has to be the current one; null if it does not matter.</param>
    /// <param name="audit">A line for the audit log, written in the same transaction; null for none.</param>
    /// <returns>False if the study is not in the first state any more, or has another current version.</returns>
    Task<bool> MoveAsync(StudyId id, StudyState from, StudyState to, CancellationToken cancellationToken, StudyVersion? current = null, AuditAction? audit = null);

    /// <summary>Hands out codes for links that are used once; a code that exists already is left alone.</summary>
    /// <param name="id">Of the study.</param>
    /// <param name="codes">What stands in the links.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <param name="audit">A line for the audit log, written in the same transaction; null for none.</param>
    Task AddCodesAsync(StudyId id, IReadOnlyCollection<string> codes, CancellationToken cancellationToken, AuditAction? audit = null);
}
