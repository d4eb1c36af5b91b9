using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage;

namespace StudyPlatform.Web.Tests.Admin.Components;

/// <summary>A store whose database can go away.</summary>
internal sealed class LostStudyStore(IStudyStore store) : IStudyStore
{
    /// <summary>Whether it is away.</summary>
    public bool IsLost { get; set; }

    private IStudyStore Store => IsLost ? throw new StorageException("The database is away.") : store;

    public Task<bool> AddAsync(StudyVersion version, ReadOnlyMemory<byte> definition, StudyState state, CancellationToken cancellationToken, AuditAction? audit = null) =>
        Store.AddAsync(version, definition, state, cancellationToken, audit);

    public Task<StudyEntry?> FindAsync(StudyId id, CancellationToken cancellationToken) => Store.FindAsync(id, cancellationToken);

    public Task<IReadOnlyList<StudyEntry>> ListAsync(CancellationToken cancellationToken) => Store.ListAsync(cancellationToken);

    public Task<IReadOnlyList<StudyVersion>> VersionsAsync(StudyId id, CancellationToken cancellationToken) => Store.VersionsAsync(id, cancellationToken);

    public Task<byte[]> DefinitionAsync(StudyVersion version, CancellationToken cancellationToken) => Store.DefinitionAsync(version, cancellationToken);

    public Task<bool> MoveAsync(StudyId id, StudyState from, StudyState to, CancellationToken cancellationToken, StudyVersion? current = null, AuditAction? audit = null) =>
        Store.MoveAsync(id, from, to, cancellationToken, current, audit);

    public Task AddCodesAsync(StudyId id, IReadOnlyCollection<string> codes, CancellationToken cancellationToken, AuditAction? audit = null) => Store.AddCodesAsync(id, codes, cancellationToken, audit);
}
