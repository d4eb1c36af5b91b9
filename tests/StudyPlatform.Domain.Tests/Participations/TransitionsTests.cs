using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Domain.Tests.Studies;

namespace StudyPlatform.Domain.Tests.Participations;

public sealed class TransitionsTests
{
    private static readonly StudyPlan Plan = DefaultStudy.Plan;

    private static readonly StudyPlan Strict = DefaultStudy.PlanWith(study => study with
    {
        AttentionChecks = [.. study.AttentionChecks.Select(check => check with { ScreensOut = true })],
    });

    [Fact]
    public void Whoever_answers_every_step_is_completed_with_their_right_guesses()
    {
        var completed = Newcomer.After(Plan, Plan.Path.Count);

        Assert.Equal((ParticipationStatus.Completed, 5, false), (completed.Status, completed.CorrectGuesses, completed.Late));
        Assert.NotNull(completed.FinishedAt);
    }

    [Fact]
    public void A_wrong_guess_is_kept_and_counts_nothing()
    {
        var completed = Newcomer.After(Plan, Plan.Path.Count, right: false);

        Assert.Equal((ParticipationStatus.Completed, 0), (completed.Status, completed.CorrectGuesses));
    }

    [Fact]
    public void A_guess_is_recorded_with_image_classes_and_times()
    {
        var before = Newcomer.After(Plan, 10);
        var now = before.StepSince.AddSeconds(7);
        var submit = Answers.ToNext(Plan, before);

        var accepted = Assert.IsType<Transition.Accepted>(Transitions.Apply(Plan, before, submit, now));

        var trial = Assert.IsType<ParticipationEvent.Answered>(Assert.Single(accepted.Events)).Trial!;
        Assert.Equal((6, StepKind.Guess, before.Stimuli[5]), (trial.Position, trial.Kind, trial.Stimulus));
        Assert.Equal(Plan.Stimulus(before.Stimuli[5]).Predicted, trial.Guess);
        Assert.True(trial.GuessCorrect);
        Assert.Equal((before.StepSince, now, submit.Timing), (trial.ShownAt, trial.AnsweredAt, trial.Timing));
    }

    [Fact]
    public void A_step_that_is_answered_already_is_refused_also_after_the_end()
    {
        var completed = Newcomer.After(Plan, Plan.Path.Count);

        Refuses(completed, Answers.To(Plan, completed, Plan.Path[0]), Refusal.StepAlreadyAnswered);
        Refuses(completed, Answers.To(Plan, completed, Plan.Path[^1]), Refusal.StepAlreadyAnswered);
    }

    [Fact]
    public void A_step_ahead_is_refused()
    {
        var participation = Newcomer.After(Plan, 3);

        Refuses(participation, Answers.To(Plan, participation, Plan.Path[4]), Refusal.StepNotReached);
    }

    [Fact]
    public void A_step_that_the_study_does_not_have_is_refused()
    {
        var participation = Newcomer.Of(Plan);

        Refuses(participation, new ParticipationCommand.Submit(new Step(StepKind.Tutorial, 99), new StepAnswer.TutorialRead(), [], null), Refusal.StepNotReached);
    }

    [Fact]
    public void Someone_excluded_by_an_answer_is_screened_out_and_the_answer_is_kept()
    {
        var participation = Newcomer.Of(Plan);

        var accepted = Assert.IsType<Transition.Accepted>(Transitions.Apply(Plan, participation, Answers.ToNext(Plan, participation, age: "under-18"), Newcomer.Start));

        Assert.Equal(ParticipationStatus.ScreenedOut, accepted.Next.Status);
        Assert.Collection(accepted.Events, first => Assert.IsType<ParticipationEvent.Answered>(first), second => Assert.Equal(new ParticipationEvent.ScreenedOut("age", ByCheck: false), second));
        Assert.False(accepted.Next.HoldsPlace(Newcomer.Start));
    }

    [Fact]
    public void A_missed_check_is_only_noted_unless_it_screens_out()
    {
        var participation = Newcomer.After(Plan, 2);
        var missed = Answers.ToNext(Plan, participation, passes: false);

        var lenient = Newcomer.Apply(Plan, participation, missed, Newcomer.Start);
        var strict = Newcomer.Apply(Strict, participation, missed, Newcomer.Start);

        Assert.Equal((ParticipationStatus.UnderWay, 1), (lenient.Status, lenient.FailedChecks));
        Assert.Equal((ParticipationStatus.ScreenedOut, 1), (strict.Status, strict.FailedChecks));
    }

    [Fact]
    public void Withdrawing_ends_it_and_frees_the_place()
    {
        var withdrawn = Newcomer.Apply(Plan, Newcomer.After(Plan, 4), new ParticipationCommand.Withdraw(DeleteData: false), Newcomer.Start.AddMinutes(1));

        Assert.Equal((ParticipationStatus.Withdrawn, false), (withdrawn.Status, withdrawn.DataDeleted));
        Assert.False(withdrawn.HoldsPlace(Newcomer.Start.AddMinutes(1)));
        Refuses(withdrawn, Answers.To(Plan, withdrawn, Plan.Path[4]), Refusal.Ended);
    }

    [Fact]
    public void Whoever_withdrew_can_still_have_their_answers_deleted_once()
    {
        var withdrawn = Newcomer.Apply(Plan, Newcomer.After(Plan, 4), new ParticipationCommand.Withdraw(DeleteData: false), Newcomer.Start.AddMinutes(1));

        var deleted = Newcomer.Apply(Plan, withdrawn, new ParticipationCommand.Withdraw(DeleteData: true), Newcomer.Start.AddMinutes(2));

        Assert.Equal(withdrawn with { DataDeleted = true }, deleted);
        Refuses(deleted, new ParticipationCommand.Withdraw(DeleteData: true), Refusal.Ended);
    }

    [Fact]
    public void Withdrawing_after_completion_deletes_data_and_takes_nothing_else_away()
    {
        var completed = Newcomer.After(Plan, Plan.Path.Count);

        var deleted = Newcomer.Apply(Plan, completed, new ParticipationCommand.Withdraw(DeleteData: true), Newcomer.Start.AddHours(1));

        Assert.Equal(completed with { DataDeleted = true }, deleted);
        Assert.False(deleted.HoldsPlace(Newcomer.Start.AddHours(1)));
        Refuses(completed, new ParticipationCommand.Withdraw(DeleteData: false), Refusal.Ended);
    }

    [Fact]
    public void A_lease_lapses_at_its_end_and_not_before()
    {
        var participation = Newcomer.After(Plan, 4);
        var end = Newcomer.Start.AddMinutes(20);

        Refuses(participation, new ParticipationCommand.Lapse(), Refusal.LeaseNotOver, end.AddTicks(-1));
        Assert.True(participation.HoldsPlace(end.AddTicks(-1)));
        Assert.False(participation.HoldsPlace(end));
        Assert.Equal(ParticipationStatus.TimedOut, Newcomer.Apply(Plan, participation, new ParticipationCommand.Lapse(), end).Status);
    }

    [Fact]
    public void Whoever_comes_back_late_goes_on_finishes_and_is_marked()
    {
        var participation = Newcomer.Apply(Plan, Newcomer.After(Plan, 4), new ParticipationCommand.Lapse(), Newcomer.Start.AddMinutes(20));

        while (participation.IsOpen)
            participation = Newcomer.Apply(Plan, participation, Answers.ToNext(Plan, participation), Newcomer.Start.AddMinutes(30));

        Assert.Equal((ParticipationStatus.Completed, true, 5), (participation.Status, participation.Late, participation.CorrectGuesses));
    }

    [Fact]
    public void An_answer_after_the_lease_is_late_even_if_nobody_swept()
    {
        var participation = Newcomer.After(Plan, 4);

        Assert.True(Newcomer.Apply(Plan, participation, Answers.ToNext(Plan, participation), participation.LeaseUntil).Late);
        Assert.False(Newcomer.Apply(Plan, participation, Answers.ToNext(Plan, participation), participation.LeaseUntil.AddTicks(-1)).Late);
    }

    [Fact]
    public void Someone_timed_out_is_abandoned_a_day_after_they_were_last_heard_of()
    {
        var timedOut = Newcomer.Apply(Plan, Newcomer.After(Plan, 4), new ParticipationCommand.Lapse(), Newcomer.Start.AddMinutes(20));
        var heardAt = Newcomer.Start.AddHours(3);
        var heard = Newcomer.Apply(Plan, timedOut, Answers.ToNext(Plan, timedOut), heardAt);

        Refuses(heard, new ParticipationCommand.Abandon(), Refusal.NotIdle, timedOut.LeaseUntil.AddHours(24));
        Assert.Equal(ParticipationStatus.Abandoned, Newcomer.Apply(Plan, heard, new ParticipationCommand.Abandon(), heardAt.AddHours(24)).Status);
    }

    [Fact]
    public void An_answer_of_another_kind_does_not_fit()
    {
        var participation = Newcomer.Of(Plan);

        Refuses(participation, new ParticipationCommand.Submit(Plan.Path[0], new StepAnswer.TutorialRead(), [], null), Refusal.AnswerDoesNotFit);
    }

    private static void Refuses(Participation participation, ParticipationCommand command, Refusal reason, DateTimeOffset? now = null) =>
        Assert.Equal(new Transition.Refused(reason), Transitions.Apply(Plan, participation, command, now ?? Newcomer.Start.AddMinutes(1)));
}
