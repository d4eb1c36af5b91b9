using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Domain.Tests.Participations;
using StudyPlatform.Domain.Tests.Studies;

namespace StudyPlatform.Domain.Tests.Operators;

public sealed class OperatorTransitionsTests
{
    private static readonly DateTimeOffset Now = Newcomer.Start.AddHours(1);
    private static readonly Payment Pay = new(3.00m, 0.20m, "USD");

    private static ParticipantCase UnderWay { get; } = new(
        Platform.Prolific, Newcomer.Of(DefaultStudy.PlanWith(study => study), number: 0), HasIdentifiers: true, null, Decision.Pending, null, null, null);

    private static ParticipantCase Finished { get; } = UnderWay with
    {
        Participation = UnderWay.Participation! with { Status = ParticipationStatus.Completed, FinishedAt = Now },
        Base = new PaymentEntry(PaymentKind.Base, 3.00m, "USD", PaymentState.Planned),
        Bonus = new PaymentEntry(PaymentKind.Bonus, 0.40m, "USD", PaymentState.Planned),
    };

    public static TheoryData<OperatorCommand> CommandsWithReason =>
    [
        new OperatorCommand.Exclude("REASON"), new OperatorCommand.Reject("REASON"), new OperatorCommand.GrantBase(Pay, "REASON"),
        new OperatorCommand.CancelPayment(PaymentKind.Base, "REASON"), new OperatorCommand.Delete("REASON"),
    ];

    [Theory]
    [MemberData(nameof(CommandsWithReason))]
    public void A_reason_is_one_line_of_bounded_length(OperatorCommand command)
    {
        foreach (var reason in (string[])["", "   ", "two\nlines", "a\0b", "\ud800", new string('x', OperatorReason.MaxLength + 1)])
            AssertRefused(OperatorRefusal.ReasonUnfit, Finished, With(command, reason));
    }

    [Fact]
    public void A_reason_of_the_longest_length_is_kept_without_its_outer_spaces()
    {
        var reason = new string('ä', OperatorReason.MaxLength);

        Assert.Equal(reason, Accept(Finished, new OperatorCommand.Exclude($"  {reason} ")).ExclusionReason);
    }

    [Fact]
    public void Whoever_declined_is_not_decided_about()
    {
        var declined = UnderWay with { Participation = null };

        AssertRefused(OperatorRefusal.Declined, declined, new OperatorCommand.Exclude("why"));
        AssertRefused(OperatorRefusal.Declined, declined, new OperatorCommand.Approve());
        AssertRefused(OperatorRefusal.Declined, declined, new OperatorCommand.Delete("why"));
        Assert.IsType<OperatorTransition.Accepted>(OperatorTransitions.DeleteIdentifiers(declined, "90 days after closing"));
    }

    [Fact]
    public void An_act_that_changes_nothing_is_refused()
    {
        AssertRefused(OperatorRefusal.AlreadySo, Finished, new OperatorCommand.Include());
        AssertRefused(OperatorRefusal.AlreadySo, Accept(Finished, new OperatorCommand.Exclude("why")), new OperatorCommand.Exclude("another"));
        AssertRefused(OperatorRefusal.AlreadySo, Accept(Finished, new OperatorCommand.Approve()), new OperatorCommand.Approve());
        AssertRefused(OperatorRefusal.AlreadySo, Accept(Finished, new OperatorCommand.Reject("why")), new OperatorCommand.Reject("why"));
        AssertRefused(OperatorRefusal.AlreadySo, Accept(UnderWay, new OperatorCommand.Delete("why")), new OperatorCommand.Delete("why"));
    }

    [Theory]
    [InlineData(ParticipationStatus.UnderWay)]
    [InlineData(ParticipationStatus.TimedOut)]
    [InlineData(ParticipationStatus.Abandoned)]
    [InlineData(ParticipationStatus.Withdrawn)]
    [InlineData(ParticipationStatus.ScreenedOut)]
    public void Whoever_did_not_finish_is_owed_only_what_is_granted(ParticipationStatus status)
    {
        var unfinished = UnderWay with { Participation = UnderWay.Participation! with { Status = status } };

        AssertRefused(OperatorRefusal.NotFinished, unfinished, new OperatorCommand.Approve());
        AssertRefused(OperatorRefusal.NotFinished, unfinished, new OperatorCommand.Reject("why"));
        var granted = Accept(unfinished, new OperatorCommand.GrantBase(Pay, "the site was down"));

        Assert.Equal(new PaymentEntry(PaymentKind.Base, 3.00m, "USD", PaymentState.Planned, IsGranted: true), granted.Base);
        Assert.Equal(Decision.Approved, granted.Decision);
        AssertRefused(OperatorRefusal.AlreadySo, granted, new OperatorCommand.GrantBase(Pay, "twice"));
    }

    [Fact]
    public void A_grant_needs_something_to_pay_and_someone_who_can_be_paid()
    {
        AssertRefused(OperatorRefusal.Finished, Finished, new OperatorCommand.GrantBase(Pay, "why"));
        AssertRefused(OperatorRefusal.NothingToPay, UnderWay, new OperatorCommand.GrantBase(Pay with { Base = 0 }, "why"));
        AssertRefused(OperatorRefusal.IdentifiersDeleted, UnderWay with { HasIdentifiers = false }, new OperatorCommand.GrantBase(Pay, "why"));
        Accept(UnderWay with { HasIdentifiers = false, Source = Platform.Code }, new OperatorCommand.GrantBase(Pay, "why"));
    }

    [Fact]
    public void Simulated_participants_are_neither_approved_nor_granted_anything()
    {
        AssertRefused(OperatorRefusal.Simulated, Finished with { Source = Platform.Rehearsal }, new OperatorCommand.Approve());
        AssertRefused(OperatorRefusal.Simulated, Finished with { Source = Platform.Rehearsal }, new OperatorCommand.Reject("why"));
        AssertRefused(OperatorRefusal.Simulated, UnderWay with { Source = Platform.Rehearsal }, new OperatorCommand.GrantBase(Pay, "why"));
    }

    [Theory]
    [InlineData(PaymentState.Exported)]
    [InlineData(PaymentState.Confirmed)]
    public void What_was_exported_is_neither_rejected_nor_cancelled(PaymentState state)
    {
        var exported = Finished with { Bonus = Finished.Bonus! with { State = state, Batch = BatchId.Draw() } };

        AssertRefused(OperatorRefusal.AlreadyExported, exported, new OperatorCommand.Reject("why"));
        AssertRefused(OperatorRefusal.AlreadyExported, exported, new OperatorCommand.CancelPayment(PaymentKind.Bonus, "why"));
        AssertRefused(OperatorRefusal.NoSuchPayment, exported, new OperatorCommand.RestorePayment(PaymentKind.Bonus));
    }

    [Fact]
    public void A_rejection_and_its_reversal_leave_a_cancelled_payment_cancelled()
    {
        var cancelled = Accept(Finished, new OperatorCommand.CancelPayment(PaymentKind.Bonus, "paid by hand"));

        var approved = Accept(Accept(cancelled, new OperatorCommand.Reject("why")), new OperatorCommand.Approve());

        Assert.Equal((PaymentState.Planned, PaymentState.Cancelled), (approved.Base!.State, approved.Bonus!.State));
        Assert.Equal(PaymentState.Planned, Accept(approved, new OperatorCommand.RestorePayment(PaymentKind.Bonus)).Bonus!.State);
    }

    [Theory]
    [InlineData(PaymentState.Planned, true)]
    [InlineData(PaymentState.Exported, true)]
    [InlineData(PaymentState.Confirmed, false)]
    [InlineData(PaymentState.Cancelled, false)]
    [InlineData(PaymentState.Rejected, false)]
    public void Ids_are_kept_for_as_long_as_something_is_owed(PaymentState state, bool owed)
    {
        var one = Finished with { Base = Finished.Base! with { State = state }, Bonus = null };

        var (deleted, retired) = (OperatorTransitions.Apply(one, new OperatorCommand.Delete("why"), Now), OperatorTransitions.DeleteIdentifiers(one, "why"));

        Assert.Equal(owed, deleted is OperatorTransition.Refused { Reason: OperatorRefusal.StillOwed });
        Assert.Equal(owed, retired is OperatorTransition.Refused { Reason: OperatorRefusal.StillOwed });
        Assert.Equal(!owed, deleted is OperatorTransition.Accepted { Next: { HasIdentifiers: false, Participation: { DataDeleted: true, Status: ParticipationStatus.Completed } } });
    }

    [Fact]
    public void Deleting_ends_an_open_participation_and_after_the_answers_takes_the_ids()
    {
        var accepted = Assert.IsType<OperatorTransition.Accepted>(OperatorTransitions.Apply(UnderWay, new OperatorCommand.Delete("by mail"), Now));

        Assert.Equal((ParticipationStatus.Withdrawn, Now), (accepted.Next.Participation!.Status, accepted.Next.Participation.FinishedAt));
        Assert.Equal([new OperatorEvent.Deleted("by mail"), new OperatorEvent.IdentifiersDeleted("by mail")], accepted.Events);
    }

    [Fact]
    public void Every_refusal_has_a_sentence_of_its_own()
    {
        var sentences = Enum.GetValues<OperatorRefusal>().Select(OperatorRefusals.Sentence).ToList();

        Assert.All(sentences, sentence => Assert.EndsWith(".", sentence, StringComparison.Ordinal));
        Assert.Equal(sentences.Count, sentences.Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\n")]
    public void An_operators_id_is_printable_and_without_spaces(string value) => Assert.Throws<ArgumentException>(() => new OperatorId(value));

    private static ParticipantCase Accept(ParticipantCase current, OperatorCommand command) => Assert.IsType<OperatorTransition.Accepted>(OperatorTransitions.Apply(current, command, Now)).Next;

    private static void AssertRefused(OperatorRefusal reason, ParticipantCase current, OperatorCommand command) =>
        Assert.Equal(reason, Assert.IsType<OperatorTransition.Refused>(OperatorTransitions.Apply(current, command, Now)).Reason);

    private static OperatorCommand With(OperatorCommand command, string reason) => command switch
    {
        OperatorCommand.Exclude => new OperatorCommand.Exclude(reason),
        OperatorCommand.Reject => new OperatorCommand.Reject(reason),
        OperatorCommand.GrantBase => new OperatorCommand.GrantBase(Pay, reason),
        OperatorCommand.CancelPayment cancel => cancel with { Reason = reason },
        _ => new OperatorCommand.Delete(reason),
    };
}
