using Microsoft.EntityFrameworkCore;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participants;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Participations;
using StudyPlatform.Storage.Payments;
using StudyPlatform.Storage.Schema;

namespace StudyPlatform.Storage.Participants;

/// <summary>Completes the rows of a page by what stands in other tables, for all of them at once.</summary>
internal static class ParticipantRows
{
    public static async Task<IReadOnlyList<ParticipantRow>> ReadAsync(
        StorageContext context, StudyId study, IReadOnlyList<ParticipationRow> page, bool identifiers, CancellationToken cancellationToken)
    {
        if (page.Count == 0)
            return [];
        var ids = page.Select(row => row.Id).ToList();
        var payments = (await context.Payments.Where(entry => ids.Contains(entry.ParticipationId)).ToListAsync(cancellationToken).ConfigureAwait(false)).ToLookup(entry => entry.ParticipationId);
        var identities = await context.Identities.Where(identity => ids.Contains(identity.ParticipationId) && identity.Person != null).ToDictionaryAsync(identity => identity.ParticipationId, cancellationToken).ConfigureAwait(false);
        var versions = await context.StudyVersions.Where(version => version.StudyId == study.Value)
            .Select(version => new { version.Id, version.Number, version.DefinitionSha256, version.BundleSha256 })
            .ToDictionaryAsync(version => version.Id, version => new StudyVersion(study, version.Number, new Sha256Hash(version.DefinitionSha256), new Sha256Hash(version.BundleSha256)), cancellationToken).ConfigureAwait(false);
        return [.. page.Select(row => Row(row, versions[row.VersionId], payments[row.Id], identities.GetValueOrDefault(row.Id), identifiers))];
    }

    private static ParticipantRow Row(ParticipationRow row, StudyVersion version, IEnumerable<PaymentRow> payments, IdentityRow? identity, bool identifiers)
    {
        var source = Enum.Parse<Platform>(row.Source);
        var entries = payments.Select(Entry).ToList();
        return new ParticipantRow(
            new ParticipantId(row.PublicId),
            new CompletionCode(row.CompletionCode),
            version,
            source,
            Enum.Parse<ParticipationStatus>(row.Status),
            row.Condition is { } condition ? ParticipationReader.Cell(condition, row.CellFirst!, row.CellSecond!) : null,
            row.StepIndex,
            Micros.Time(row.StartedAt),
            Micros.Time(row.StepSince),
            row.FinishedAt is { } finished ? Micros.Time(finished) : null,
            row.Late,
            row.CorrectGuesses,
            row.FailedChecks,
            row.Excluded ? row.ExclusionReason ?? "" : null,
            Enum.Parse<Decision>(row.Decision),
            row.RejectionReason,
            row.DataDeleted,
            identity is not null,
            entries.Find(entry => entry.Kind is PaymentKind.Base),
            entries.Find(entry => entry.Kind is PaymentKind.Bonus),
            identifiers && identity is not null ? new PlatformIdentity(source, identity.Person!, identity.Session, identity.Context) : null);
    }

    private static PaymentEntry Entry(PaymentRow row) => new(
        Enum.Parse<PaymentKind>(row.Kind),
        Cents.Amount(row.Cents),
        row.Currency,
        Enum.Parse<PaymentState>(row.State),
        row.BatchId is { } batch ? new BatchId(batch) : null,
        row.Reason,
        row.Granted);
}
