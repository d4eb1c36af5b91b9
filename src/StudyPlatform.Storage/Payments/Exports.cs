using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Payments.Files;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Events;
using StudyPlatform.Storage.Operators;
using StudyPlatform.Storage.Participations;
using StudyPlatform.Storage.Writing;

namespace StudyPlatform.Storage.Payments;

/// <summary>
/// Makes payment files: one at a time for a study. That a payment goes into one file only is kept three times over: by
/// the ledger's lock, by the state that an entry must have to be moved, and by a unique index on the lines that pay.
/// </summary>
internal sealed class Exports(Database database, PaymentSql sql, Caps caps, ParticipationSql participations, OperatorSql acts)
{
    public ExportOutcome Export(WriteSession session, StudyId study, PaymentGroup group, IReadOnlySet<ParticipantId>? only, OperatorId by)
    {
        database.LockLedger(session, study);
        List<LeftOut> leftOut = [];
        List<Candidate> taken = [];
        foreach (var candidate in Candidates(session, study, group).Where(candidate => only?.Contains(candidate.Member.Participant) is not false))
        {
            if (PaymentFiles.WhyNot(group, candidate.Line) is { } reason)
                leftOut.Add(new LeftOut(candidate.Member.Participant, candidate.Line.Amount, reason));
            else
                taken.Add(candidate);
        }

        if (taken.Count == 0)
            return new ExportOutcome.Nothing(leftOut);
        var total = taken.Sum(candidate => candidate.Line.Amount);
        if (!PaymentPlatforms.IsPlayMoney(group.Platform) && caps.Find(session, study, group.Currency) is { } cap
            && caps.Exported(session, study, group.Currency) is var already && already + total > cap)
            return new ExportOutcome.OverCap(cap, already, total, group.Currency);
        return new ExportOutcome.Exported(Keep(session, study, group, taken, total, by), leftOut);
    }

    private PaymentBatch Keep(WriteSession session, StudyId study, PaymentGroup group, List<Candidate> taken, decimal total, OperatorId by)
    {
        var id = BatchId.Draw();
        var file = PaymentFiles.Write(study, group, id, [.. taken.Select(candidate => candidate.Line)]);
        var batch = new PaymentBatch(
            id, study, group, session.Now, by, taken.Count, taken.Count(candidate => candidate.IsRejection), total, file.Name, Sha256Hash.Of(file.Bytes.Span), Confirmed: 0, HasFile: true, Voided: null);
        var kind = group.Kind.ToString();
        session.Execute(
            sql.InsertBatch, id.Value, study.Value, group.Platform.ToString(), kind, group.Currency, Micros.Of(session.Now), by.Value, batch.Rows, batch.Rejections,
            Cents.Of(total), batch.FileName, batch.Sha256.Value);
        session.Execute(sql.InsertFile, id.Value, file.MediaType, file.Bytes.ToArray());
        var position = 0;
        foreach (var (member, line, isRejection) in taken)
        {
            var cents = Cents.Of(line.Amount);
            session.Execute(sql.InsertLine, id.Value, member.Id, kind, ++position, cents, !isRejection);
            if (isRejection)
                member.Move(session, acts, group.Kind, PaymentState.Rejected, PaymentState.Rejected, id, line.Rejection);
            else
                member.Move(session, acts, group.Kind, PaymentState.Planned, PaymentState.Exported, id);
            member.Extend(session, participations, acts, session.Now, EventKind.PaymentExported, OperatorDetail.Exported(batch, file.MediaType, position, cents, isRejection));
        }

        return batch;
    }

    private List<Candidate> Candidates(WriteSession session, StudyId study, PaymentGroup group)
    {
        List<Candidate> candidates = [];
        using var row = session.Query(
            sql.ListCandidates, study.Value, group.Kind.ToString(), group.Currency, group.Platform.ToString(), PaymentPlatforms.TellsRejections(group));
        while (row.Read())
        {
            var isRejection = row.GetString(9) == nameof(PaymentState.Rejected);
            var participant = new ParticipantId(row.GetString(1));
            var identity = row.IsDBNull(5) ? null : new PlatformIdentity(group.Platform, row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6), row.IsDBNull(7) ? null : row.GetString(7));
            candidates.Add(new Candidate(
                new Member(row.GetInt64(0), participant, row.GetInt32(2), row.GetFieldValue<byte[]>(3)),
                new PaymentFileLine(
                    participant, new CompletionCode(row.GetString(4)), identity, isRejection ? 0.00m : Cents.Amount(row.GetInt64(8)), isRejection ? row.GetString(10) : null),
                isRejection));
        }

        return candidates;
    }

    private sealed record Candidate(Member Member, PaymentFileLine Line, bool IsRejection);
}
