using System.Collections.Concurrent;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Tests.Hosting;

/// <summary>Studies in memory that counts what it is asked, and fails when it is told to.</summary>
internal sealed class MemoryStudyStore : IStudyStore
{
    private readonly ConcurrentDictionary<StudyId, StudyEntry> _entries = new();
    private readonly ConcurrentDictionary<StudyVersion, byte[]> _definitions = new();
    private int _listings;
    private int _readings;

    public int Listings => _listings;

    public int Readings => _readings;

    public bool Fails { get; set; }

    public Task<bool> AddAsync(StudyVersion version, ReadOnlyMemory<byte> definition, StudyState state, CancellationToken cancellationToken, AuditAction? audit = null)
    {
        _definitions[version] = definition.ToArray();
        _entries[version.Study] = new StudyEntry(version.Study, state, version, DateTimeOffset.UnixEpoch);
        return Task.FromResult(true);
    }

    public Task<StudyEntry?> FindAsync(StudyId id, CancellationToken cancellationToken) => Task.FromResult(_entries.GetValueOrDefault(id));

    public async Task<IReadOnlyList<StudyEntry>> ListAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _listings);
        await Task.Yield();
        return Fails ? throw new IOException("The store is down.") : [.. _entries.Values];
    }

    public Task<IReadOnlyList<StudyVersion>> VersionsAsync(StudyId id, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StudyVersion>>([.. _definitions.Keys.Where(version => version.Study == id).OrderBy(version => version.Number)]);

    public async Task<byte[]> DefinitionAsync(StudyVersion version, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _readings);
        await Task.Yield();
        return Fails ? throw new IOException("The store is down.") : _definitions[version];
    }

    public Task<bool> MoveAsync(StudyId id, StudyState from, StudyState to, CancellationToken cancellationToken, StudyVersion? current = null, AuditAction? audit = null)
    {
        _entries[id] = _entries[id] with { State = to };
        return Task.FromResult(true);
    }

    public Task AddCodesAsync(StudyId id, IReadOnlyCollection<string> codes, CancellationToken cancellationToken, AuditAction? audit = null) => Task.CompletedTask;
}
