using System.Data.Common;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Events;
using StudyPlatform.Storage.Participations;
using StudyPlatform.Storage.Payments;
using StudyPlatform.Storage.Writing;

namespace StudyPlatform.Storage.Operators;

/// <summary>Carries out what operators do, and keeps it: the events, the entries of the ledger, and the new state, all or nothing.</summary>
internal sealed class OperatorChanges(ParticipationSql sql, OperatorSql acts, ParticipationReader reader)
{
    /// <summary>The participation of a row, locked for a change where a writer asks.</summary>
    public OperatorRecord? Find(DatabaseSession session, long id)
    {
        if (reader.Find(session, session is WriteSession ? sql.FindByIdToChange : sql.FindById, id) is not { } record)
            return null;
        ParticipantCase? found = null;
        using var row = session.Query(acts.FindDecision, id);
        while (row.Read())
        {
            found ??= new ParticipantCase(
                record.Stored.Source,
                record.Stored.Participation,
                record.Stored.Identity is not null,
                row.GetBoolean(0) ? row.GetString(1) : null,
                Enum.Parse<Decision>(row.GetString(2)),
                row.IsDBNull(3) ? null : row.GetString(3),
                Base: null,
                Bonus: null);
            if (!row.IsDBNull(4))
                found = found.With(Entry(row));
        }

        return found is null ? null : new OperatorRecord(record, found);
    }

    public OperatorOutcome Apply(WriteSession session, long id, OperatorCommand command, OperatorId by)
    {
        if (Find(session, id) is not { } found)
            return new OperatorOutcome.Unknown();
        var now = NowFor(session, found);
        return OperatorTransitions.Apply(found.Case, command, now) switch
        {
            OperatorTransition.Accepted accepted => new OperatorOutcome.Accepted(Keep(session, found, accepted, by, now)),
            OperatorTransition.Refused refused => new OperatorOutcome.Refused(refused.Reason),
            var other => throw new InvalidOperationException($"{other} is no transition."),
        };
    }

    /// <summary>Deletes the platform's ids of someone whose study's retention time is over.</summary>
    /// <returns>Whether they were there.</returns>
    public bool DeleteIdentifiers(WriteSession session, long id, string reason, OperatorId by)
    {
        if (Find(session, id) is not { } found || OperatorTransitions.DeleteIdentifiers(found.Case, reason) is not OperatorTransition.Accepted accepted)
            return false;
        Keep(session, found, accepted, by, NowFor(session, found));
        return true;
    }

    private ParticipantCase Keep(WriteSession session, OperatorRecord found, OperatorTransition.Accepted accepted, OperatorId by, DateTimeOffset now)
    {
        var (record, next) = (found.Record, accepted.Next);
        var (sequence, head) = (record.LastSequence, record.Head);
        foreach (var happened in accepted.Events)
        {
            var (kind, detail) = OperatorDetail.Of(happened, by, next.Participation);
            var entry = EventEntry.Of(head, record.Stored.Id.Value, ++sequence, Micros.Of(now), kind, step: null, detail);
            entry.Insert(session, sql, record.Id);
            head = entry.Sha256;
        }

        var written = next.Participation is { } participation
            ? session.Execute(
                acts.Update, participation.Status.ToString(), Micros.Of(participation.FinishedAt), participation.DataDeleted, next.ExclusionReason is not null,
                next.ExclusionReason, next.Decision.ToString(), next.RejectionReason, sequence, head, record.Id, record.LastSequence)
            : session.Execute(acts.Extend, sequence, head, record.Id, record.LastSequence);
        if (written != 1)
            throw new ConflictException($"{record.Stored.Id} was changed by someone else.");
        foreach (var entry in next.Entries)
            KeepEntry(session, record, found.Case.Entry(entry.Kind), entry);
        if (found.Case.Participation?.DataDeleted is false && next.Participation!.DataDeleted)
        {
            foreach (var statement in sql.EraseAnswers)
                session.Execute(statement, record.Id);
        }

        if (found.Case.HasIdentifiers && !next.HasIdentifiers)
        {
            session.Execute(sql.ErasePaymentFiles, record.Id);
            session.Execute(sql.EraseIdentity, record.Id);
        }

        return next;
    }

    private void KeepEntry(WriteSession session, ParticipationRecord record, PaymentEntry? before, PaymentEntry entry)
    {
        if (entry == before)
            return;
        var written = before is null
            ? session.Execute(acts.InsertGrant, record.Id, record.Stored.Version.Study.Value, entry.Currency, Cents.Of(entry.Amount))
            : session.Execute(acts.UpdateEntry, entry.State.ToString(), entry.Batch?.Value, entry.Reason, record.Id, entry.Kind.ToString(), before.State.ToString());
        if (written != 1)
            throw new ConflictException($"A payment of {record.Stored.Id} was changed by someone else.");
    }

    private static PaymentEntry Entry(DbDataReader row) => new(
        Enum.Parse<PaymentKind>(row.GetString(4)),
        Cents.Amount(row.GetInt64(5)),
        row.GetString(6),
        Enum.Parse<PaymentState>(row.GetString(7)),
        row.IsDBNull(8) ? null : new BatchId(row.GetString(8)),
        row.IsDBNull(9) ? null : row.GetString(9),
        row.GetBoolean(10));

    // Servers' clocks may differ a little; an act is not before the answer that it is about.
    private static DateTimeOffset NowFor(WriteSession session, OperatorRecord found) =>
        found.Case.Participation is { } participation && participation.StepSince > session.Now ? participation.StepSince : session.Now;
}
