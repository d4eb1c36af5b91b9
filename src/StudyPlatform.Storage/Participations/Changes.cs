using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Events;
using StudyPlatform.Storage.Payments;
using StudyPlatform.Storage.Writing;

namespace StudyPlatform.Storage.Participations;

/// <summary>Carries out commands and keeps what happened: the events, the rows of the results, and the new state, all or nothing.</summary>
internal sealed class Changes(ParticipationSql sql, ParticipationReader reader)
{
    public SubmitOutcome Apply(WriteSession session, RunningStudy study, ParticipantCode code, ParticipationCommand command)
    {
        if (reader.Find(session, sql.FindByCodeToChange, code.Value) is not { } record)
            return new SubmitOutcome.Unknown();
        if (record.Stored.Version != study.Version)
            throw new ArgumentException($"{record.Stored.Id} belongs to version {record.Stored.Version.Number} of {record.Stored.Version.Study}, not to version {study.Version.Number} of {study.Version.Study}.", nameof(study));
        if (record.Stored.Participation is not { } participation)
            return new SubmitOutcome.Refused(record.Stored, Refusal.Ended);
        if (!StorableText.Holds(command))
            return new SubmitOutcome.Refused(record.Stored, Refusal.AnswerDoesNotFit);
        var now = NowFor(session, participation);
        return Transitions.Apply(study.Plan, participation, command, now) switch
        {
            Transition.Accepted accepted => new SubmitOutcome.Accepted(Keep(session, record, accepted, now, study.Plan.Definition.Pay)) { Awaited = now - participation.StepSince },
            Transition.Refused refused => new SubmitOutcome.Refused(record.Stored, refused.Reason),
            var other => throw new InvalidOperationException($"{other} is no transition."),
        };
    }

    /// <summary>Gives up the place of someone past their lease, or marks as abandoned whoever was not heard of for long.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Sweep(WriteSession session, long id)
    {
        if (reader.Find(session, sql.FindByIdToChange, id) is not { Stored.Participation: { } participation } record)
            return false;
        var now = NowFor(session, participation);
        var transition = participation.Status is ParticipationStatus.UnderWay ? Transitions.Lapse(participation, now) : Transitions.Abandon(participation, now);
        if (transition is not Transition.Accepted accepted)
            return false;
        Keep(session, record, accepted, now, pay: null);
        return true;
    }

    // Servers' clocks may differ a little; within a participation time does not go back.
    private static DateTimeOffset NowFor(WriteSession session, Participation participation) =>
        session.Now > participation.StepSince ? session.Now : participation.StepSince;

    private StoredParticipation Keep(WriteSession session, ParticipationRecord record, Transition.Accepted accepted, DateTimeOffset now, Payment? pay)
    {
        var (sequence, head) = (record.LastSequence, record.Head);
        string? basePay = null, bonus = null;
        var erase = false;
        foreach (var happened in accepted.Events)
        {
            if (happened is ParticipationEvent.Completed completed)
                (basePay, bonus) = (EventDetail.Amount(pay!.Base), EventDetail.Amount(pay.Bonus(completed.CorrectGuesses)));
            var (kind, step, detail) = Describe(happened, accepted.Next, basePay, bonus, pay?.Currency);
            var entry = EventEntry.Of(head, record.Stored.Id.Value, ++sequence, Micros.Of(now), kind, step, detail);
            entry.Insert(session, sql, record.Id);
            head = entry.Sha256;
            if (happened is ParticipationEvent.Answered answered)
                KeepAnswer(session, record.Id, answered);
            erase |= happened is ParticipationEvent.Withdrawn { DeleteData: true };
        }

        var (before, next) = (record.Stored.Participation!, accepted.Next);
        var written = before.Status == next.Status && before.DataDeleted == next.DataDeleted
            ? session.Execute(
                sql.Advance, next.StepIndex, Micros.Of(next.StepSince), next.Late, next.CorrectGuesses, next.FailedChecks, sequence, head, record.Id, record.LastSequence)
            : session.Execute(
                sql.Update, next.Status.ToString(), next.StepIndex, Micros.Of(next.StepSince), Micros.Of(next.FinishedAt), next.Late, next.CorrectGuesses,
                next.FailedChecks, next.DataDeleted, basePay, bonus, sequence, head, record.Id, record.LastSequence);
        if (written != 1)
            throw new ConflictException($"{record.Stored.Id} was changed by someone else.");
        if (basePay is not null && record.Stored.Source is not Platform.Rehearsal)
            Plan(session, record, pay!, next.CorrectGuesses);
        var identity = record.Stored.Identity;
        if (erase)
        {
            foreach (var statement in sql.EraseAnswers)
                session.Execute(statement, record.Id);
            // Whoever has finished is still to be paid, for which the platform's ids are needed.
            if (next.Status is not ParticipationStatus.Completed)
            {
                session.Execute(sql.ErasePaymentFiles, record.Id);
                session.Execute(sql.EraseIdentity, record.Id);
                identity = null;
            }
        }

        return record.Stored with { Participation = next, Identity = identity };
    }

    /// <summary>Enters what finishing has earned into the ledger; what was granted before stays as it is.</summary>
    private void Plan(WriteSession session, ParticipationRecord record, Payment pay, int correctGuesses)
    {
        foreach (var (kind, amount) in new[] { (PaymentKind.Base, pay.Base), (PaymentKind.Bonus, pay.Bonus(correctGuesses)) })
        {
            if (amount > 0)
                session.Execute(sql.PlanPayment, record.Id, kind.ToString(), record.Stored.Version.Study.Value, pay.Currency, Cents.Of(amount));
        }
    }

    private static (string Kind, string? Step, byte[] Detail) Describe(ParticipationEvent happened, Participation next, string? basePay, string? bonus, string? currency) => happened switch
    {
        ParticipationEvent.Answered answered => (EventKind.Answered, answered.Step.Id, EventDetail.Answered(answered)),
        ParticipationEvent.Completed completed => (EventKind.Completed, null, EventDetail.Completed(completed, basePay!, bonus!, currency!)),
        ParticipationEvent.ScreenedOut screenedOut => (EventKind.ScreenedOut, null, EventDetail.ScreenedOut(screenedOut)),
        ParticipationEvent.Withdrawn withdrawn => (EventKind.Withdrawn, null, EventDetail.Withdrawn(withdrawn, next)),
        ParticipationEvent.TimedOut => (EventKind.TimedOut, null, EventDetail.Empty()),
        ParticipationEvent.Abandoned => (EventKind.Abandoned, null, EventDetail.Empty()),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} does not happen here."),
    };

    private void KeepAnswer(WriteSession session, long id, ParticipationEvent.Answered answered)
    {
        if (answered.Trial is { } trial)
        {
            session.Execute(
                sql.InsertTrial, id, trial.Position, Phase(trial.Kind), trial.Stimulus.Value, trial.Actual.Value, trial.Predicted.Value, trial.Guess?.Value,
                Micros.Of(trial.ShownAt), Micros.Of(trial.AnsweredAt), trial.Timing?.ResponseMs, trial.Timing?.HiddenMs);
        }

        switch (answered.Answer)
        {
            case StepAnswer.Demographics demographics:
                foreach (var value in demographics.Values)
                    session.Execute(sql.InsertDemographic, id, value.Question.Value, value.Value);
                break;
            case StepAnswer.Ranking ranking:
                var position = 0;
                foreach (var choice in ranking.Choices)
                    session.Execute(sql.InsertRanking, id, ++position, choice.Question.Value, choice.Chosen.Value, choice.Rejected.Value, choice.Reason, choice.OwnWords);
                break;
            case StepAnswer.Comments comments:
                session.Execute(sql.InsertComment, id, comments.Text);
                break;
        }
    }

    private static string Phase(StepKind kind) => kind is StepKind.Guess ? "guess" : "labelled";
}
