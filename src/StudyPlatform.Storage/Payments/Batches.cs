using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Events;
using StudyPlatform.Storage.Operators;
using StudyPlatform.Storage.Participations;
using StudyPlatform.Storage.Writing;

namespace StudyPlatform.Storage.Payments;

/// <summary>Payment files that were made: reads, confirms and voids them.</summary>
internal sealed class Batches(Database database, PaymentSql sql, ParticipationSql participations, OperatorSql acts)
{
    public PaymentBatch? Find(DatabaseSession session, StudyId study, BatchId batch) => Read(session, sql.FindBatch, study.Value, batch.Value).SingleOrDefault();

    public List<PaymentBatch> List(DatabaseSession session, StudyId study) => Read(session, sql.ListBatches, study.Value);

    public BatchOutcome Confirm(WriteSession session, StudyId study, BatchId id, IReadOnlySet<ParticipantId>? only, OperatorId by)
    {
        database.LockLedger(session, study);
        if (Find(session, study, id) is not { } batch)
            return Unknown(id);
        if (batch.Voided is not null)
            return IsVoided(batch);
        var confirmed = Members(session, id).Where(line => line.State is PaymentState.Exported && line.Batch == id && only?.Contains(line.Member.Participant) is not false).ToList();
        if (confirmed.Count == 0)
            return new BatchOutcome.Refused(BatchRefusal.NothingToConfirm, "Everything that was named is confirmed already, or is not in this file: look at the file's lines again.");
        foreach (var (member, _, _, _) in confirmed)
        {
            member.Move(session, acts, batch.Group.Kind, PaymentState.Exported, PaymentState.Confirmed, id);
            member.Extend(session, participations, acts, session.Now, EventKind.PaymentConfirmed, OperatorDetail.Confirmed(batch, by));
        }

        return new BatchOutcome.Done(batch with { Confirmed = batch.Confirmed + confirmed.Count }, confirmed.Count);
    }

    public BatchOutcome Void(WriteSession session, StudyId study, BatchId id, string reason, OperatorId by)
    {
        database.LockLedger(session, study);
        if (!OperatorReason.IsValid(reason))
            return new BatchOutcome.Refused(BatchRefusal.ReasonUnfit, OperatorRefusals.Sentence(OperatorRefusal.ReasonUnfit));
        if (Find(session, study, id) is not { } batch)
            return Unknown(id);
        if (batch.Voided is not null)
            return IsVoided(batch);
        if (batch.Confirmed > 0)
            return new BatchOutcome.Refused(BatchRefusal.Confirmed, $"A payment of {batch.FileName} is confirmed, so the file was uploaded: it cannot be voided any more.");
        var voided = new BatchVoid(by, session.Now, reason.Trim());
        session.Execute(sql.VoidBatch, Micros.Of(voided.At), by.Value, voided.Reason, id.Value);
        session.Execute(sql.VoidLines, id.Value);
        session.Execute(sql.DeleteFile, id.Value);
        foreach (var (member, state, current, why) in Members(session, id))
        {
            // A rejection that was told and then taken back is not the file's any more.
            if (current == id)
                member.Move(session, acts, batch.Group.Kind, state, state is PaymentState.Exported ? PaymentState.Planned : state, batch: null, state is PaymentState.Exported ? null : why);
            member.Extend(session, participations, acts, session.Now, EventKind.PaymentReturned, OperatorDetail.Returned(batch, voided));
        }

        return new BatchOutcome.Done(batch with { HasFile = false, Voided = voided }, batch.Rows);
    }

    private List<Line> Members(WriteSession session, BatchId batch)
    {
        List<Line> members = [];
        using var row = session.Query(sql.ListMembers, batch.Value);
        while (row.Read())
        {
            members.Add(new Line(
                new Member(row.GetInt64(0), new ParticipantId(row.GetString(1)), row.GetInt32(2), row.GetFieldValue<byte[]>(3)),
                Enum.Parse<PaymentState>(row.GetString(5)),
                row.IsDBNull(6) ? null : new BatchId(row.GetString(6)),
                row.IsDBNull(7) ? null : row.GetString(7)));
        }

        return members;
    }

    private static List<PaymentBatch> Read(DatabaseSession session, Statement statement, params ReadOnlySpan<object?> values)
    {
        List<PaymentBatch> batches = [];
        using var row = session.Query(statement, values);
        while (row.Read())
        {
            batches.Add(new PaymentBatch(
                new BatchId(row.GetString(0)),
                new StudyId(row.GetString(1)),
                new PaymentGroup(Enum.Parse<Platform>(row.GetString(2)), Enum.Parse<PaymentKind>(row.GetString(3)), row.GetString(4)),
                Micros.Time(row.GetInt64(5)),
                new OperatorId(row.GetString(6)),
                row.GetInt32(7),
                row.GetInt32(8),
                Cents.Amount(row.GetInt64(9)),
                row.GetString(10),
                new Sha256Hash(row.GetString(11)),
                (int)row.GetInt64(12),
                row.GetBoolean(13),
                row.IsDBNull(14) ? null : new BatchVoid(new OperatorId(row.GetString(14)), Micros.Time(row.GetInt64(15)), row.GetString(16))));
        }

        return batches;
    }

    private static BatchOutcome.Refused Unknown(BatchId id) => new(BatchRefusal.Unknown, $"This study has no payment file {id}: look at the list of its files.");

    private static BatchOutcome.Refused IsVoided(PaymentBatch batch) => new(BatchRefusal.Voided, $"{batch.FileName} was voided ({batch.Voided!.Reason}): its payments are planned again, or in another file.");

    private sealed record Line(Member Member, PaymentState State, BatchId? Batch, string? Reason);
}
