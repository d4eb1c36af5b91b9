using Microsoft.EntityFrameworkCore;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Auditing;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Participations;
using StudyPlatform.Storage.Schema;
using StudyPlatform.Storage.Writing;

namespace StudyPlatform.Storage.Studies;

/// <summary>Studies in the database.</summary>
internal sealed class StudyStore(Database database, BatchingWriter writer, TimeProvider clock) : IStudyStore
{
    public Task<bool> AddAsync(StudyVersion version, ReadOnlyMemory<byte> definition, StudyState state, CancellationToken cancellationToken, AuditAction? audit = null)
    {
        ArgumentNullException.ThrowIfNull(version);
        if (Sha256Hash.Of(definition.Span) != version.Definition)
            throw new ArgumentException("The definition's bytes have another SHA-256 than the version says.", nameof(definition));
        return WriteAsync(version.Study, context => Add(context, version, definition.ToArray(), state), cancellationToken, audit);
    }

    public Task<StudyEntry?> FindAsync(StudyId id, CancellationToken cancellationToken) =>
        ReadAsync(async context => (await EntriesAsync(context.Studies.Where(study => study.Id == id.Value), context, cancellationToken).ConfigureAwait(false)).SingleOrDefault());

    public Task<IReadOnlyList<StudyEntry>> ListAsync(CancellationToken cancellationToken) =>
        ReadAsync(context => EntriesAsync(context.Studies, context, cancellationToken));

    public Task<IReadOnlyList<StudyVersion>> VersionsAsync(StudyId id, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<StudyVersion>>(async context =>
            [
                .. (await context.StudyVersions.Where(row => row.StudyId == id.Value).OrderBy(row => row.Number)
                    .Select(row => new { row.Number, row.DefinitionSha256, row.BundleSha256 }).ToListAsync(cancellationToken).ConfigureAwait(false))
                    .Select(row => new StudyVersion(id, row.Number, new Sha256Hash(row.DefinitionSha256), new Sha256Hash(row.BundleSha256))),
            ]);

    public Task<byte[]> DefinitionAsync(StudyVersion version, CancellationToken cancellationToken) =>
        ReadAsync(async context =>
            await context.StudyVersions
                .Where(row => row.StudyId == version.Study.Value && row.Number == version.Number && row.DefinitionSha256 == version.Definition.Value)
                .Select(row => row.Definition).SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new KeyNotFoundException($"Version {version.Number} of study {version.Study} is not in the database."));

    public Task<bool> MoveAsync(StudyId id, StudyState from, StudyState to, CancellationToken cancellationToken, StudyVersion? current = null, AuditAction? audit = null) =>
        WriteAsync(
            id,
            context => context.Studies.Where(study => study.Id == id.Value && study.State == from.ToString() && (current == null || study.CurrentNumber == current.Number))
                .ExecuteUpdate(update => update.SetProperty(study => study.State, to.ToString())
                    .SetProperty(study => study.ClosedAt, to is StudyState.Closed ? Micros.Of(clock.GetUtcNow()) : (long?)null)) == 1,
            cancellationToken,
            audit);

    public Task AddCodesAsync(StudyId id, IReadOnlyCollection<string> codes, CancellationToken cancellationToken, AuditAction? audit = null) =>
        WriteAsync(
            id,
            context =>
            {
                var there = context.AccessCodes.Where(row => row.StudyId == id.Value).Select(row => row.Code).ToHashSet(StringComparer.Ordinal);
                context.AccessCodes.AddRange(codes.Where(there.Add).Select(code => new AccessCodeRow { StudyId = id.Value, Code = code }));
                return context.SaveChanges();
            },
            cancellationToken,
            audit);

    private bool Add(StorageContext context, StudyVersion version, byte[] definition, StudyState state)
    {
        var id = version.Study.Value;
        var now = Micros.Of(clock.GetUtcNow());
        var study = context.Studies.Find(id);
        if (version.Number != (study?.CurrentNumber ?? 0) + 1 || study?.State is nameof(StudyState.Live) or nameof(StudyState.Closed))
            return false;
        if (study is null)
            context.Studies.Add(new StudyRow { Id = id, State = state.ToString(), CurrentNumber = 1, IdentityKey = IdentityDigest.NewKey(), CreatedAt = now, ClosedAt = state is StudyState.Closed ? now : null });
        else
            (study.CurrentNumber, study.State) = (version.Number, Changed(study.State));
        context.StudyVersions.Add(new StudyVersionRow
        {
            StudyId = id,
            Number = version.Number,
            Definition = definition,
            DefinitionSha256 = version.Definition.Value,
            BundleSha256 = version.Bundle.Value,
            CreatedAt = now,
        });
        context.SaveChanges();
        return true;
    }

    /// <summary>What was rehearsed was the version before.</summary>
    private static string Changed(string state) => state == nameof(StudyState.Rehearsed) ? nameof(StudyState.Draft) : state;

    private static async Task<IReadOnlyList<StudyEntry>> EntriesAsync(IQueryable<StudyRow> studies, StorageContext context, CancellationToken cancellationToken)
    {
        var rows = await studies
            .Join(
                context.StudyVersions,
                study => new { study.Id, Number = study.CurrentNumber },
                version => new { Id = version.StudyId, version.Number },
                (study, version) => new { study.Id, study.State, study.CreatedAt, study.ClosedAt, version.Number, version.DefinitionSha256, version.BundleSha256 })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        // Sorted here: what a database sorts by depends on its locale.
        return
        [
            .. rows.OrderBy(row => row.Id, StringComparer.Ordinal).Select(row => new StudyEntry(
                new StudyId(row.Id),
                Enum.Parse<StudyState>(row.State),
                new StudyVersion(new StudyId(row.Id), row.Number, new Sha256Hash(row.DefinitionSha256), new Sha256Hash(row.BundleSha256)),
                Micros.Time(row.CreatedAt)) { ClosedAt = row.ClosedAt is { } closed ? Micros.Time(closed) : null }),
        ];
    }

    /// <summary>Writes, and into the audit log too unless the answer is that nothing was to be written.</summary>
    private Task<T> WriteAsync<T>(StudyId study, Func<StorageContext, T> work, CancellationToken cancellationToken, AuditAction? audit = null) =>
        writer.RunAsync(
            session =>
            {
                database.LockAdmissions(session, study);
                using var context = database.CreateContext(session);
                var outcome = work(context);
                if (audit is not null && outcome is not false)
                    AuditWriting.Append(database, session, audit);
                return outcome;
            },
            "!" + study.Value,
            cancellationToken);

    private Task<T> ReadAsync<T>(Func<StorageContext, Task<T>> read) => database.ExplainedAsync(async () =>
    {
        await using var context = database.CreateContext();
        return await read(context).ConfigureAwait(false);
    });
}
