using FsCheck;
using FsCheck.Fluent;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Domain.Tests.Studies;

namespace StudyPlatform.Domain.Tests.Participations;

/// <summary>What holds after any sequence of commands.</summary>
public sealed class TransitionsProperties
{
    private static readonly StudyPlan Plan = DefaultStudy.PlanWith(study => study with
    {
        AttentionChecks = [.. study.AttentionChecks, study.AttentionChecks[0] with { Id = new QuestionId("strict"), Step = new Step(StepKind.Guess, 3), ScreensOut = true }],
    });

    /// <summary>Every change of status that may ever be seen.</summary>
    private static readonly HashSet<(ParticipationStatus From, ParticipationStatus To)> Legal =
    [
        .. from open in new[] { ParticipationStatus.UnderWay, ParticipationStatus.TimedOut, ParticipationStatus.Abandoned }
           from end in new[] { open, ParticipationStatus.Completed, ParticipationStatus.Withdrawn, ParticipationStatus.ScreenedOut }
           select (open, end),
        (ParticipationStatus.UnderWay, ParticipationStatus.TimedOut),
        (ParticipationStatus.TimedOut, ParticipationStatus.Abandoned),
        .. from end in new[] { ParticipationStatus.Completed, ParticipationStatus.Withdrawn, ParticipationStatus.ScreenedOut } select (end, end),
    ];

    private static readonly Gen<Move[]> Moves = Gen.Frequency(
            (20, Gen.Constant(MoveKind.Next)), (3, Gen.Constant(MoveKind.NextWrongly)), (4, Gen.Constant(MoveKind.AnyStep)), (2, Gen.Constant(MoveKind.Unfit)),
            (1, Gen.Constant(MoveKind.UnderAge)), (1, Gen.Constant(MoveKind.Withdraw)), (1, Gen.Constant(MoveKind.WithdrawAndDelete)),
            (3, Gen.Constant(MoveKind.Lapse)), (3, Gen.Constant(MoveKind.Abandon)))
        .SelectMany(
            _ => Gen.Frequency((30, Gen.Choose(0, 1)), (3, Gen.Choose(2, 30)), (1, Gen.Choose(1000, 3000))).Zip(Gen.Choose(0, Plan.Path.Count - 1)),
            (kind, rest) => new Move(kind, rest.Item1, rest.Item2))
        .ArrayOf()
        .Resize(120);

    [Fact]
    public void No_sequence_of_commands_reaches_an_illegal_state()
    {
        ForAll((before, command, transition, now, log) => transition is not Transition.Accepted { Next: var next }
            || (Legal.Contains((before.Status, next.Status))
                && next.StepIndex <= Plan.Path.Count
                && (next.StepIndex == Plan.Path.Count) == next.Status is ParticipationStatus.Completed
                && next.IsOpen == next.FinishedAt is null
                && (next.Cell, next.Stimuli, next.StartedAt, next.LeaseUntil) == (before.Cell, before.Stimuli, before.StartedAt, before.LeaseUntil)
                && next.StepSince >= before.StepSince
                && (!next.HoldsPlace(now) || before.HoldsPlace(now) || next.Late)));
    }

    [Fact]
    public void Every_accepted_answer_is_logged_once_and_in_the_order_of_the_path()
    {
        ForAll((before, command, transition, now, log) =>
        {
            var answered = log.OfType<ParticipationEvent.Answered>().ToList();
            var after = transition is Transition.Accepted accepted ? accepted.Next : before;
            return answered.Select(entry => entry.Step).SequenceEqual(Enumerable.Range(0, after.StepIndex).Select(index => Plan.Path[index]))
                && (transition is not Transition.Accepted || command is not ParticipationCommand.Submit submit || (ReferenceEquals(answered[^1].Answer, submit.Answer) && answered[^1].Step == submit.Step));
        });
    }

    [Fact]
    public void What_is_counted_is_what_was_logged()
    {
        ForAll((before, command, transition, now, log) =>
        {
            var after = transition is Transition.Accepted accepted ? accepted.Next : before;
            var answered = log.OfType<ParticipationEvent.Answered>().ToList();
            return after.CorrectGuesses == answered.Count(entry => entry.Trial?.GuessCorrect is true)
                && after.FailedChecks == answered.Sum(entry => entry.Checks.Count(check => !check.Passed))
                && after.DataDeleted == log.OfType<ParticipationEvent.Withdrawn>().Any(entry => entry.DeleteData)
                && log.Count(entry => entry is ParticipationEvent.Completed or ParticipationEvent.ScreenedOut) <= 1;
        });
    }

    [Fact]
    public void A_refusal_has_a_reason_that_is_true()
    {
        ForAll((before, command, transition, now, log) => transition is not Transition.Refused { Reason: var reason } || reason switch
        {
            Refusal.StepAlreadyAnswered => command is ParticipationCommand.Submit submit && Plan.Path.IndexOf(submit.Step) < before.StepIndex,
            Refusal.StepNotReached => command is ParticipationCommand.Submit submit && before.IsOpen && Plan.Path.IndexOf(submit.Step) > before.StepIndex,
            Refusal.AnswerDoesNotFit => command is ParticipationCommand.Submit { Answer.Kind: var kind, Step.Kind: var wanted } && kind != wanted,
            Refusal.Ended => !before.IsOpen,
            Refusal.LeaseNotOver => command is ParticipationCommand.Lapse && (now < before.LeaseUntil || before.Status is not ParticipationStatus.UnderWay),
            Refusal.NotIdle => command is ParticipationCommand.Abandon,
            _ => false,
        });
    }

    [Fact]
    public void Whoever_is_open_is_never_refused_a_fitting_answer()
    {
        ForAll((before, command, transition, now, log) =>
            !before.IsOpen || Transitions.Apply(Plan, before, Answers.ToNext(Plan, before), now) is Transition.Accepted);
    }

    private static void ForAll(Func<Participation, ParticipationCommand, Transition, DateTimeOffset, IReadOnlyList<ParticipationEvent>, bool> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Moves.ToArbitrary(), moves => Holds(moves, holds)));

    private static bool Holds(Move[] moves, Func<Participation, ParticipationCommand, Transition, DateTimeOffset, IReadOnlyList<ParticipationEvent>, bool> holds)
    {
        var (participation, now) = (Newcomer.Of(Plan, number: moves.Length), Newcomer.Start);
        var log = new List<ParticipationEvent>();
        foreach (var move in moves)
        {
            now += TimeSpan.FromMinutes(move.Minutes);
            var command = Command(participation, move);
            var transition = Transitions.Apply(Plan, participation, command, now);
            if (transition is Transition.Accepted accepted)
                log.AddRange(accepted.Events);
            if (!holds(participation, command, transition, now, log))
                return false;
            participation = transition is Transition.Accepted { Next: var next } ? next : participation;
        }

        return true;
    }

    private static ParticipationCommand Command(Participation participation, Move move)
    {
        var awaited = Plan.Path[Math.Min(participation.StepIndex, Plan.Path.Count - 1)];
        return move.Kind switch
        {
            MoveKind.Next => Answers.To(Plan, participation, awaited),
            MoveKind.NextWrongly => Answers.To(Plan, participation, awaited, right: false, passes: awaited.Kind is StepKind.Guess && move.Number % 2 == 0),
            MoveKind.AnyStep => Answers.To(Plan, participation, Plan.Path[move.Number]),
            MoveKind.Unfit => Answers.To(Plan, participation, awaited) with { Answer = awaited.Kind is StepKind.Tutorial ? new StepAnswer.LabelledSeen() : new StepAnswer.TutorialRead() },
            MoveKind.UnderAge => Answers.To(Plan, participation, Plan.Path[0], age: "under-18"),
            MoveKind.Withdraw => new ParticipationCommand.Withdraw(DeleteData: false),
            MoveKind.WithdrawAndDelete => new ParticipationCommand.Withdraw(DeleteData: true),
            MoveKind.Lapse => new ParticipationCommand.Lapse(),
            _ => new ParticipationCommand.Abandon(),
        };
    }
}
