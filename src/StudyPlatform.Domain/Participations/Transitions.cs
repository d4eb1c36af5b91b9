using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Participations;

/// <summary>Every transition of a participation: pure, (participation, command, now) → what comes next or why not.</summary>
public static class Transitions
{
    /// <summary>Someone timed out of whom nothing was heard for so long counts as abandoned.</summary>
    public static TimeSpan IdleUntilAbandoned { get; } = TimeSpan.FromHours(24);

    /// <summary>Applies a command.</summary>
    /// <param name="plan">The study.</param>
    /// <param name="participation">As it is.</param>
    /// <param name="command">What is to be done.</param>
    /// <param name="now">UTC.</param>
    public static Transition Apply(StudyPlan plan, Participation participation, ParticipationCommand command, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(participation);
        return command switch
        {
            ParticipationCommand.Submit submit => Submit(plan, participation, submit, now),
            ParticipationCommand.Withdraw withdraw => Withdraw(participation, withdraw, now),
            ParticipationCommand.Lapse => Lapse(participation, now),
            ParticipationCommand.Abandon => Abandon(participation, now),
            _ => throw new ArgumentException($"{command} is no command.", nameof(command)),
        };
    }

    private static Transition Submit(StudyPlan plan, Participation participation, ParticipationCommand.Submit submit, DateTimeOffset now)
    {
        if (plan.Path.IndexOf(submit.Step) is not { } index)
            return Refused(Refusal.StepNotReached);
        if (index < participation.StepIndex)
            return Refused(Refusal.StepAlreadyAnswered);
        if (!participation.IsOpen)
            return Refused(Refusal.Ended);
        if (index > participation.StepIndex)
            return Refused(Refusal.StepNotReached);
        if (!AnswerRules.Fits(plan, participation, submit))
            return Refused(Refusal.AnswerDoesNotFit);

        var late = participation.Late || participation.Status is not ParticipationStatus.UnderWay || now >= participation.LeaseUntil;
        var trial = plan.TrialOf(submit.Step) is { } position ? Record(plan, participation, submit, position, now) : null;
        var answered = new ParticipationEvent.Answered(submit.Step, submit.Answer, submit.Checks, submit.Timing, participation.StepSince, trial);
        var next = participation with
        {
            StepIndex = index + 1,
            StepSince = now,
            Late = late,
            CorrectGuesses = participation.CorrectGuesses + (trial?.GuessCorrect is true ? 1 : 0),
            FailedChecks = participation.FailedChecks + submit.Checks.Count(check => !check.Passed),
        };

        if (Screening(plan, submit) is { } screenedOut)
            return new Transition.Accepted(next with { Status = ParticipationStatus.ScreenedOut, FinishedAt = now }, [answered, screenedOut]);
        if (next.StepIndex == plan.Path.Count)
            return new Transition.Accepted(next with { Status = ParticipationStatus.Completed, FinishedAt = now }, [answered, new ParticipationEvent.Completed(late, next.CorrectGuesses)]);
        return new Transition.Accepted(next, [answered]);
    }

    private static TrialRecord Record(StudyPlan plan, Participation participation, ParticipationCommand.Submit submit, int position, DateTimeOffset now)
    {
        var stimulus = plan.Stimulus(participation.Stimuli[position - 1]);
        var guess = submit.Answer is StepAnswer.Guess given ? given.Class : (ClassName?)null;
        return new TrialRecord(position, submit.Step.Kind, stimulus.Id, stimulus.Actual, stimulus.Predicted, guess, participation.StepSince, now, submit.Timing);
    }

    private static ParticipationEvent.ScreenedOut? Screening(StudyPlan plan, ParticipationCommand.Submit submit)
    {
        var missed = submit.Checks.FirstOrDefault(check => !check.Passed && plan.ChecksOn(submit.Step).First(asked => asked.Id == check.Check).ScreensOut);
        if (missed is not null)
            return new ParticipationEvent.ScreenedOut(missed.Check.Value, ByCheck: true);
        if (submit.Answer is not StepAnswer.Demographics demographics)
            return null;
        var excluding = demographics.Values.FirstOrDefault(answer => plan.ScreensOut(answer));
        return excluding is null ? null : new ParticipationEvent.ScreenedOut(excluding.Question.Value, ByCheck: false);
    }

    private static Transition Withdraw(Participation participation, ParticipationCommand.Withdraw withdraw, DateTimeOffset now)
    {
        if (participation.Status is ParticipationStatus.Declined)
            return Refused(Refusal.Ended);
        // Whoever has finished has earned their pay and keeps it; all that can still be asked for after any end is that the answers go.
        if (!participation.IsOpen)
        {
            return withdraw.DeleteData && !participation.DataDeleted
                ? new Transition.Accepted(participation with { DataDeleted = true }, [new ParticipationEvent.Withdrawn(DeleteData: true)])
                : Refused(Refusal.Ended);
        }

        return new Transition.Accepted(
            participation with { Status = ParticipationStatus.Withdrawn, FinishedAt = now, DataDeleted = withdraw.DeleteData },
            [new ParticipationEvent.Withdrawn(withdraw.DeleteData)]);
    }

    /// <summary>Carries out <see cref="ParticipationCommand.Lapse"/>, for which the study need not be at hand.</summary>
    public static Transition Lapse(Participation participation, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(participation);
        if (participation.Status is not ParticipationStatus.UnderWay || now < participation.LeaseUntil)
            return Refused(Refusal.LeaseNotOver);
        return new Transition.Accepted(participation with { Status = ParticipationStatus.TimedOut }, [new ParticipationEvent.TimedOut()]);
    }

    /// <summary>Carries out <see cref="ParticipationCommand.Abandon"/>, for which the study need not be at hand.</summary>
    public static Transition Abandon(Participation participation, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(participation);
        var lastHeard = participation.StepSince > participation.LeaseUntil ? participation.StepSince : participation.LeaseUntil;
        if (participation.Status is not ParticipationStatus.TimedOut || now < lastHeard + IdleUntilAbandoned)
            return Refused(Refusal.NotIdle);
        return new Transition.Accepted(participation with { Status = ParticipationStatus.Abandoned }, [new ParticipationEvent.Abandoned()]);
    }

    private static Transition.Refused Refused(Refusal reason) => new(reason);
}
