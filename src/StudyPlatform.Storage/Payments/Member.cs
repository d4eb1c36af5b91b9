using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Events;
using StudyPlatform.Storage.Operators;
using StudyPlatform.Storage.Participations;
using StudyPlatform.Storage.Writing;

namespace StudyPlatform.Storage.Payments;

/// <summary>Someone whose payment changes, with the end of their chain.</summary>
internal sealed record Member(long Id, ParticipantId Participant, int LastSequence, byte[] Head)
{
    /// <summary>Adds an event to the chain.</summary>
    public void Extend(WriteSession session, ParticipationSql sql, OperatorSql acts, DateTimeOffset now, string kind, byte[] detail)
    {
        var entry = EventEntry.Of(Head, Participant.Value, LastSequence + 1, Micros.Of(now), kind, step: null, detail);
        entry.Insert(session, sql, Id);
        if (session.Execute(acts.Extend, entry.Sequence, entry.Sha256, Id, LastSequence) != 1)
            throw new ConflictException($"{Participant} was changed by someone else.");
    }

    /// <summary>Moves the payment from one state to another.</summary>
    public void Move(WriteSession session, OperatorSql acts, PaymentKind kind, PaymentState from, PaymentState to, BatchId? batch, string? reason = null)
    {
        if (session.Execute(acts.UpdateEntry, to.ToString(), batch?.Value, reason, Id, kind.ToString(), from.ToString()) != 1)
            throw new ConflictException($"A payment of {Participant} was changed by someone else.");
    }
}
