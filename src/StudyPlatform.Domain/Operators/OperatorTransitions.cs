using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Platforms;

namespace StudyPlatform.Domain.Operators;

/// <summary>Every act of an operator on a participation: pure, (case, command, now) → what comes next or why not.</summary>
public static class OperatorTransitions
{
    /// <summary>Applies a command.</summary>
    /// <param name="current">As it is.</param>
    /// <param name="command">What is to be done.</param>
    /// <param name="now">UTC.</param>
    public static OperatorTransition Apply(ParticipantCase current, OperatorCommand command, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(command);
        if (current.Participation is null)
            return Refused(OperatorRefusal.Declined);
        return command switch
        {
            OperatorCommand.Exclude exclude => Exclude(current, exclude),
            OperatorCommand.Include => Include(current),
            OperatorCommand.Approve => Approve(current),
            OperatorCommand.Reject reject => Reject(current, reject),
            OperatorCommand.GrantBase grant => Grant(current, grant),
            OperatorCommand.CancelPayment cancel => Cancel(current, cancel),
            OperatorCommand.RestorePayment restore => Restore(current, restore),
            OperatorCommand.Delete delete => Delete(current, delete, now),
            _ => throw new ArgumentException($"{command} is no command.", nameof(command)),
        };
    }

    /// <summary>The platform's ids go because the study's retention time is over. Nothing may be owed any more.</summary>
    public static OperatorTransition DeleteIdentifiers(ParticipantCase current, string reason)
    {
        ArgumentNullException.ThrowIfNull(current);
        if (!OperatorReason.IsValid(reason))
            return Refused(OperatorRefusal.ReasonUnfit);
        if (!current.HasIdentifiers)
            return Refused(OperatorRefusal.AlreadySo);
        if (current.Entries.Any(entry => entry.IsOwed))
            return Refused(OperatorRefusal.StillOwed);
        return Accepted(current with { HasIdentifiers = false }, new OperatorEvent.IdentifiersDeleted(reason.Trim()));
    }

    private static OperatorTransition Exclude(ParticipantCase current, OperatorCommand.Exclude command)
    {
        if (!OperatorReason.IsValid(command.Reason))
            return Refused(OperatorRefusal.ReasonUnfit);
        if (current.ExclusionReason is not null)
            return Refused(OperatorRefusal.AlreadySo);
        var reason = command.Reason.Trim();
        return Accepted(current with { ExclusionReason = reason }, new OperatorEvent.Excluded(reason));
    }

    private static OperatorTransition Include(ParticipantCase current) => current.ExclusionReason is null
        ? Refused(OperatorRefusal.AlreadySo)
        : Accepted(current with { ExclusionReason = null }, new OperatorEvent.Included());

    private static OperatorTransition Approve(ParticipantCase current)
    {
        if (current.Source is Platform.Rehearsal)
            return Refused(OperatorRefusal.Simulated);
        if (current.Decision is Decision.Approved)
            return Refused(OperatorRefusal.AlreadySo);
        if (!IsFinished(current) && !current.Entries.Any())
            return Refused(OperatorRefusal.NotFinished);
        var next = current with { Decision = Decision.Approved, RejectionReason = null };
        foreach (var entry in current.Entries.Where(entry => entry.State is PaymentState.Rejected))
            next = next.With(entry.Planned());
        return Accepted(next, new OperatorEvent.Approved());
    }

    private static OperatorTransition Reject(ParticipantCase current, OperatorCommand.Reject command)
    {
        if (!OperatorReason.IsValid(command.Reason))
            return Refused(OperatorRefusal.ReasonUnfit);
        if (current.Source is Platform.Rehearsal)
            return Refused(OperatorRefusal.Simulated);
        if (current.Decision is Decision.Rejected)
            return Refused(OperatorRefusal.AlreadySo);
        if (!IsFinished(current) && !current.Entries.Any())
            return Refused(OperatorRefusal.NotFinished);
        if (current.Entries.Any(entry => entry.State is PaymentState.Exported or PaymentState.Confirmed))
            return Refused(OperatorRefusal.AlreadyExported);
        var reason = command.Reason.Trim();
        var next = current with { Decision = Decision.Rejected, RejectionReason = reason };
        foreach (var entry in current.Entries.Where(entry => entry.State is PaymentState.Planned))
            next = next.With(entry with { State = PaymentState.Rejected, Reason = reason });
        return Accepted(next, new OperatorEvent.Rejected(reason));
    }

    private static OperatorTransition Grant(ParticipantCase current, OperatorCommand.GrantBase command)
    {
        if (!OperatorReason.IsValid(command.Reason))
            return Refused(OperatorRefusal.ReasonUnfit);
        if (current.Source is Platform.Rehearsal)
            return Refused(OperatorRefusal.Simulated);
        if (IsFinished(current))
            return Refused(OperatorRefusal.Finished);
        if (current.Base is not null)
            return Refused(OperatorRefusal.AlreadySo);
        if (command.Pay.Base <= 0)
            return Refused(OperatorRefusal.NothingToPay);
        if (!current.HasIdentifiers && !PaymentPlatforms.PaysByCode(current.Source))
            return Refused(OperatorRefusal.IdentifiersDeleted);
        var reason = command.Reason.Trim();
        var entry = new PaymentEntry(PaymentKind.Base, command.Pay.Base, command.Pay.Currency, PaymentState.Planned, IsGranted: true);
        return Accepted(
            current with { Base = entry, Decision = Decision.Approved, RejectionReason = null },
            new OperatorEvent.BaseGranted(entry.Amount, entry.Currency, reason));
    }

    private static OperatorTransition Cancel(ParticipantCase current, OperatorCommand.CancelPayment command)
    {
        if (!OperatorReason.IsValid(command.Reason))
            return Refused(OperatorRefusal.ReasonUnfit);
        var reason = command.Reason.Trim();
        return current.Entry(command.Kind) switch
        {
            { State: PaymentState.Planned } entry =>
                Accepted(current.With(entry with { State = PaymentState.Cancelled, Reason = reason }), new OperatorEvent.PaymentCancelled(command.Kind, reason)),
            { State: PaymentState.Exported or PaymentState.Confirmed } => Refused(OperatorRefusal.AlreadyExported),
            _ => Refused(OperatorRefusal.NoSuchPayment),
        };
    }

    private static OperatorTransition Restore(ParticipantCase current, OperatorCommand.RestorePayment command) =>
        current.Entry(command.Kind) is { State: PaymentState.Cancelled } entry
            ? Accepted(current.With(entry.Planned()), new OperatorEvent.PaymentRestored(command.Kind))
            : Refused(OperatorRefusal.NoSuchPayment);

    private static OperatorTransition Delete(ParticipantCase current, OperatorCommand.Delete command, DateTimeOffset now)
    {
        var participation = current.Participation!;
        if (!OperatorReason.IsValid(command.Reason))
            return Refused(OperatorRefusal.ReasonUnfit);
        if (participation.DataDeleted && !current.HasIdentifiers)
            return Refused(OperatorRefusal.AlreadySo);
        if (current.Entries.Any(entry => entry.IsOwed))
            return Refused(OperatorRefusal.StillOwed);
        var reason = command.Reason.Trim();
        List<OperatorEvent> events = [];
        if (!participation.DataDeleted)
            events.Add(new OperatorEvent.Deleted(reason));
        if (current.HasIdentifiers)
            events.Add(new OperatorEvent.IdentifiersDeleted(reason));
        var next = participation.IsOpen
            ? participation with { Status = ParticipationStatus.Withdrawn, FinishedAt = now, DataDeleted = true }
            : participation with { DataDeleted = true };
        return new OperatorTransition.Accepted(current with { Participation = next, HasIdentifiers = false }, events);
    }

    private static bool IsFinished(ParticipantCase current) => current.Participation is { Status: ParticipationStatus.Completed };

    private static OperatorTransition.Accepted Accepted(ParticipantCase next, OperatorEvent happened) => new(next, [happened]);

    private static OperatorTransition.Refused Refused(OperatorRefusal reason) => new(reason);
}
