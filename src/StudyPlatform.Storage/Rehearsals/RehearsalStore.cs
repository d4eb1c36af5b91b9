using Microsoft.EntityFrameworkCore;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Rehearsals;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Schema;
using StudyPlatform.Storage.Writing;

namespace StudyPlatform.Storage.Rehearsals;

/// <summary>Rehearsals in the database.</summary>
internal sealed class RehearsalStore(Database database, BatchingWriter writer) : IRehearsalStore
{
    public Task AddAsync(RehearsalRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        return writer.RunAsync(
            session =>
            {
                database.LockAdmissions(session, record.Version.Study);
                using var context = database.CreateContext(session);
                Add(context, record);
                return true;
            },
            "!" + record.Version.Study.Value,
            cancellationToken);
    }

    public Task<IReadOnlyList<RehearsalRecord>> LastAsync(StudyId study, int most, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<RehearsalRecord>>(async context =>
        {
            var rows = await context.Rehearsals.Where(row => row.StudyId == study.Value)
                .OrderByDescending(row => row.Number)
                .Take(most)
                .Join(context.StudyVersions, row => row.VersionId, version => version.Id, (row, version) => new { row.At, row.ByWhom, row.Passed, row.Report, row.DefinitionSha256, row.BundleSha256, version.Number, Order = row.Number })
                .OrderByDescending(row => row.Order)
                .ToListAsync(cancellationToken).ConfigureAwait(false);
            return
            [
                .. rows.Select(row => new RehearsalRecord(
                    new StudyVersion(study, row.Number, new Sha256Hash(row.DefinitionSha256), new Sha256Hash(row.BundleSha256)), Micros.Time(row.At), row.ByWhom, row.Passed, row.Report)),
            ];
        });

    public Task<bool> HasPassedAsync(StudyVersion version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(version);
        return ReadAsync(context => context.Rehearsals.AnyAsync(
            row => row.StudyId == version.Study.Value && row.DefinitionSha256 == version.Definition.Value && row.BundleSha256 == version.Bundle.Value && row.Passed,
            cancellationToken));
    }

    private static void Add(StorageContext context, RehearsalRecord record)
    {
        var version = record.Version;
        var kept = context.StudyVersions
            .Where(row => row.StudyId == version.Study.Value && row.Number == version.Number && row.DefinitionSha256 == version.Definition.Value && row.BundleSha256 == version.Bundle.Value)
            .Select(row => (long?)row.Id).SingleOrDefault()
            ?? throw new KeyNotFoundException($"Version {version.Number} of study {version.Study} is not in the database.");
        var last = context.Rehearsals.AsNoTracking().Where(row => row.StudyId == version.Study.Value).OrderByDescending(row => row.Number).FirstOrDefault();
        var added = new RehearsalRow
        {
            StudyId = version.Study.Value,
            Number = (last?.Number ?? 0) + 1,
            VersionId = kept,
            DefinitionSha256 = version.Definition.Value,
            BundleSha256 = version.Bundle.Value,
            At = Micros.Of(record.At),
            ByWhom = record.By,
            Passed = record.Passed,
            Report = record.Report,
            Sha256 = [],
        };
        added.Sha256 = RehearsalChain.Link(last?.Sha256 ?? RehearsalChain.Start, added);
        context.Rehearsals.Add(added);
        if (record.Passed && context.Studies.Find(version.Study.Value) is { } study && study.State == nameof(StudyState.Draft) && study.CurrentNumber == version.Number)
            study.State = nameof(StudyState.Rehearsed);
        context.SaveChanges();
    }

    private Task<T> ReadAsync<T>(Func<StorageContext, Task<T>> read) => database.ExplainedAsync(async () =>
    {
        await using var context = database.CreateContext();
        return await read(context).ConfigureAwait(false);
    });
}
