using Microsoft.EntityFrameworkCore;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Writing;

namespace StudyPlatform.Storage.Auditing;

/// <summary>The audit log in the database.</summary>
internal sealed class AuditLog(Database database, BatchingWriter writer) : IAuditLog
{
    private const string WriterKey = "!admin_audit";

    public Task AppendAsync(AuditAction action, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(action);
        return writer.RunAsync(
            session =>
            {
                AuditWriting.Append(database, session, action);
                return true;
            },
            WriterKey,
            cancellationToken);
    }

    public Task<AuditPage> ReadAsync(AuditFilter filter, int skip, int take, CancellationToken cancellationToken) => database.ExplainedAsync(async () =>
    {
        await using var context = database.CreateAccountContext();
        var rows = Filtered(context.Audit.AsNoTracking(), filter);
        var count = await rows.LongCountAsync(cancellationToken).ConfigureAwait(false);
        var page = await rows.OrderByDescending(row => row.Sequence).Skip(skip).Take(take).ToListAsync(cancellationToken).ConfigureAwait(false);
        return new AuditPage([.. page.Select(Entry)], count);
    });

    public Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken) => database.ExplainedAsync(async () =>
    {
        await using var context = database.CreateAccountContext();
        var faults = new List<string>();
        var (previous, count) = (AuditChain.Start, 0L);
        await foreach (var row in context.Audit.AsNoTracking().OrderBy(row => row.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            count++;
            if (row.Sequence != count)
                faults.Add($"admin_audit: line {row.Sequence} stands where line {count} should: lines are missing.");
            else if (!AuditChain.Link(previous, row).AsSpan().SequenceEqual(row.Sha256))
                faults.Add($"admin_audit: line {row.Sequence} is not as it was written.");
            (previous, count) = (row.Sha256, row.Sequence);
        }

        return new AuditVerification(count, Convert.ToHexStringLower(previous), faults);
    });

    private static IQueryable<AuditRow> Filtered(IQueryable<AuditRow> rows, AuditFilter filter)
    {
        if (filter.Name is { Length: > 0 } name)
            rows = rows.Where(row => row.Name.Contains(name));
        if (filter.Action is { Length: > 0 } action)
            rows = rows.Where(row => row.Action.StartsWith(action));
        if (filter.Subject is { Length: > 0 } subject)
            rows = rows.Where(row => row.Subject.Contains(subject));
        if (Micros.Of(filter.From) is { } from)
            rows = rows.Where(row => row.At >= from);
        if (Micros.Of(filter.Before) is { } before)
            rows = rows.Where(row => row.At < before);
        return rows;
    }

    private static AuditEntry Entry(AuditRow row) =>
        new(row.Sequence, Micros.Time(row.At), new AuditAction(row.Account, row.Name, row.Action, row.Subject, row.Detail), Convert.ToHexStringLower(row.Sha256));
}
