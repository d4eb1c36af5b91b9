using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Operators;

/// <summary>What a store of operators' acts promises, whatever database it is on.</summary>
public abstract class OperatorContract : IAsyncLifetime
{
    private TestStorage _storage = null!;
    private RunningStudy _study = null!;
    private OperatorDesk _desk = null!;

    protected abstract Task<TestStorage> OpenAsync();

    public async ValueTask InitializeAsync()
    {
        _storage = await OpenAsync();
        _study = await _storage.AddLiveAsync(new SampleStudy());
        _desk = new OperatorDesk(_storage, _study);
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty((await _storage.Storage.VerifyAsync(default)).Faults);
        await _storage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_exclusion_stands_in_the_results_until_it_is_taken_back_and_touches_no_payment()
    {
        var anna = await _desk.FinishAsync("anna");

        var excluded = await _desk.DoAsync(anna, new OperatorCommand.Exclude("  answered at random "));

        Assert.Equal("answered at random", excluded.ExclusionReason);
        Assert.Equal("answered at random", await ExclusionAsync());
        Assert.Equal(PaymentState.Planned, excluded.Base!.State);
        await _desk.DoAsync(anna, new OperatorCommand.Include());
        Assert.Null(await ExclusionAsync());

        async Task<string?> ExclusionAsync()
        {
            await using var snapshot = await _storage.Storage.Results.OpenAsync(_desk.Study, ResultFilter.None, default);
            return (await snapshot.ParticipantsAsync(default).SingleAsync()).ExclusionReason;
        }
    }

    [Fact]
    public async Task An_act_names_the_account_in_the_participants_chain()
    {
        var anna = await _desk.FinishAsync("anna");

        await _desk.DoAsync(anna, new OperatorCommand.Reject("nothing was read"));

        await using var snapshot = await _storage.Storage.Results.OpenAsync(_desk.Study, ResultFilter.None, default);
        var last = await snapshot.EventsAsync(default).LastAsync();
        Assert.Equal(("rejected", """{"by":"account-olga","reason":"nothing was read"}"""), (last.Kind, last.Detail));
    }

    [Fact]
    public async Task Whoever_finished_late_is_approved_like_anyone()
    {
        var anna = await _storage.AnswerAsync(_study, await _desk.AdmitAsync("anna"), steps: 3);
        _storage.Clock.Advance(TimeSpan.FromHours(2));
        await _storage.Participations.SweepAsync(default);
        anna = await _storage.AnswerAsync(_study, anna);

        var approved = await _desk.DoAsync(anna, new OperatorCommand.Approve());

        Assert.True(approved.Participation!.Late);
        Assert.Equal(3.00m, approved.Base!.Amount);
        Assert.Equal(0.60m, approved.Bonus!.Amount);
    }

    [Fact]
    public async Task A_rejection_withholds_what_is_planned_and_an_approval_owes_it_again()
    {
        var anna = await _desk.FinishAsync("anna");

        var rejected = await _desk.DoAsync(anna, new OperatorCommand.Reject("nothing was read"));
        var approved = await _desk.DoAsync(anna, new OperatorCommand.Approve());

        Assert.All(rejected.Entries, entry => Assert.Equal((PaymentState.Rejected, "nothing was read"), (entry.State, entry.Reason)));
        Assert.All(approved.Entries, entry => Assert.Equal((PaymentState.Planned, null), (entry.State, entry.Reason)));
    }

    [Fact]
    public async Task A_base_that_was_granted_is_not_owed_twice_if_the_participant_finishes_after_all()
    {
        var anna = await _storage.AnswerAsync(_study, await _desk.AdmitAsync("anna"), steps: 4);
        await _desk.DoAsync(anna, new OperatorCommand.GrantBase(_study.Plan.Definition.Pay, "the site was down"));
        await _desk.ConfirmAsync(await _desk.ExportAsync(PaymentKind.Base));

        await _storage.AnswerAsync(_study, anna);

        var row = (await _storage.Storage.Participants.TimelineAsync(_desk.Study, anna.Id, default))!.Row;
        Assert.Equal((PaymentState.Confirmed, true), (row.Base!.State, row.Base.IsGranted));
        Assert.Equal((PaymentState.Planned, 0.60m), (row.Bonus!.State, row.Bonus.Amount));
        Assert.Equal(Decision.Pending, row.Decision);
    }

    [Fact]
    public async Task A_deletion_on_request_leaves_a_tombstone_without_answers_and_ids()
    {
        var anna = await _storage.AnswerAsync(_study, await _desk.AdmitAsync("anna"), steps: 7);

        var deleted = await _desk.DoAsync(anna, new OperatorCommand.Delete("asked for by mail"));

        Assert.Equal((ParticipationStatus.Withdrawn, true, false), (deleted.Participation!.Status, deleted.Participation.DataDeleted, deleted.HasIdentifiers));
        var timeline = (await _storage.Storage.Participants.TimelineAsync(_desk.Study, anna.Id, default))!;
        Assert.Empty(timeline.Trials);
        Assert.Empty(timeline.Demographics);
        Assert.Equal(["withdrawn", "identifiers-deleted"], timeline.Events.TakeLast(2).Select(happened => happened.Kind));
        Assert.Equal(7, timeline.Events.Count(happened => happened is { Step: not null, Detail: null }));
        Assert.Null(await _storage.Storage.Participants.IdentifiersAsync(_desk.Study, anna.Id, default));
        // Coming back leads to the same place, and to no second participation.
        Assert.IsType<AdmissionOutcome.Returning>(await _storage.Participations.AdmitAsync(_study, new PlatformIdentity(Platform.Prolific, "anna", "Sanna", "HIT1"), default));
    }

    [Fact]
    public async Task Nobody_who_is_owed_something_loses_the_ids_they_are_paid_by()
    {
        var anna = await _desk.FinishAsync("anna");

        var early = await _desk.TryAsync(anna, new OperatorCommand.Delete("asked for by mail"));
        await _desk.ApproveAllAsync();
        await _desk.ConfirmAsync(await _desk.ExportAsync(PaymentKind.Base));
        var bonus = await _desk.ExportAsync(PaymentKind.Bonus);
        await _desk.ConfirmAsync(bonus);
        await _desk.DoAsync(anna, new OperatorCommand.Delete("asked for by mail"));

        Assert.Equal(OperatorRefusal.StillOwed, Assert.IsType<OperatorOutcome.Refused>(early).Reason);
        Assert.Null(await _storage.Storage.Payments.DownloadAsync(_desk.Study, bonus.Id, default));
        Assert.Equal(3.60m, (await _desk.OverviewAsync()).Exported("USD"));
    }

    [Fact]
    public async Task Retention_deletes_the_ids_of_a_closed_study_and_every_file_with_them()
    {
        var anna = await _desk.FinishAsync("anna");
        await _storage.Participations.DeclineAsync(_study, TestStorage.Person("berta"), default);
        var carla = await _desk.AdmitAsync("carla");
        Assert.IsType<IdentifierDeletion.NotClosed>(await DeleteAsync());
        await _storage.Studies.MoveAsync(_desk.Study, StudyState.Live, StudyState.Closed, default);
        Assert.Equal(new IdentifierDeletion.UnderWay(1), await DeleteAsync());
        await _storage.Participations.ApplyAsync(_study, carla.Code, new ParticipationCommand.Withdraw(DeleteData: false), default);
        Assert.Equal(new IdentifierDeletion.StillOwed(1), await DeleteAsync());
        await _desk.DoAsync(anna, new OperatorCommand.Approve());
        var batch = await _desk.ExportAsync(PaymentKind.Base);
        await _desk.ConfirmAsync(batch);
        await _desk.DoAsync(anna, new OperatorCommand.CancelPayment(PaymentKind.Bonus, "paid by hand"));

        var deleted = await DeleteAsync();

        Assert.Equal(new IdentifierDeletion.Deleted(3), deleted);
        Assert.Equal(new IdentifierDeletion.Deleted(0), await DeleteAsync());
        Assert.Null(await _storage.Storage.Payments.DownloadAsync(_desk.Study, batch.Id, default));
        var rows = (await _storage.Storage.Participants.ListWithIdentifiersAsync(_desk.Study, new(), default)).Rows;
        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.True(row is { HasIdentifiers: false, Identity: null }));

        Task<IdentifierDeletion> DeleteAsync() => _storage.Storage.Operators.DeleteIdentifiersAsync(_desk.Study, "90 days after closing", OperatorId.Program, default);
    }

    [Fact]
    public async Task Twenty_operators_who_do_the_same_at_once_do_it_once()
    {
        var anna = await _desk.FinishAsync("anna");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _desk.TryAsync(anna, new OperatorCommand.Approve())));

        Assert.Single(outcomes.OfType<OperatorOutcome.Accepted>());
        Assert.All(outcomes.OfType<OperatorOutcome.Refused>(), refused => Assert.Equal(OperatorRefusal.AlreadySo, refused.Reason));
    }

    [Fact]
    public async Task Approving_all_leaves_out_whoever_is_decided_about_has_not_finished_or_was_simulated()
    {
        await _desk.FinishAsync("anna");
        await _desk.DoAsync(await _desk.FinishAsync("berta"), new OperatorCommand.Reject("nothing was read"));
        await _desk.AdmitAsync("carla");
        await _desk.FinishAsync("robot", platform: Platform.Rehearsal);

        Assert.Equal(1, await _desk.ApproveAllAsync());
        Assert.Equal(0, await _desk.ApproveAllAsync());
    }

    [Fact]
    public async Task One_command_on_many_answers_for_each_of_them()
    {
        var (anna, berta) = (await _desk.FinishAsync("anna"), await _desk.AdmitAsync("berta"));

        var outcomes = await _storage.Storage.Operators.ApplyAsync(
            _desk.Study, [anna.Id, berta.Id, ParticipantId.Draw()], new OperatorCommand.Approve(), OperatorDesk.Olga, default);

        Assert.IsType<OperatorOutcome.Accepted>(outcomes[0]);
        Assert.Equal(OperatorRefusal.NotFinished, Assert.IsType<OperatorOutcome.Refused>(outcomes[1]).Reason);
        Assert.IsType<OperatorOutcome.Unknown>(outcomes[2]);
    }

    [Fact]
    public async Task A_case_is_read_as_the_next_act_will_find_it()
    {
        var anna = await _desk.FinishAsync("anna");

        var acted = await _desk.DoAsync(anna, new OperatorCommand.CancelPayment(PaymentKind.Bonus, "paid by hand"));
        var read = (await _storage.Storage.Operators.FindAsync(_desk.Study, anna.Id, default))!;

        Assert.Equal((acted.Base, acted.Bonus, acted.Decision, acted.HasIdentifiers), (read.Base, read.Bonus, read.Decision, read.HasIdentifiers));
        Assert.Equal(ParticipationStatus.Completed, read.Participation!.Status);
        Assert.Null(await _storage.Storage.Operators.FindAsync(_desk.Study, new ParticipantId("p-0123456789abcdef"), default));
    }

    [Fact]
    public async Task A_participant_of_another_study_is_unknown()
    {
        var other = new OperatorDesk(_storage, await _storage.AddLiveAsync(new SampleStudy { Id = "other" }));
        var anna = await _desk.FinishAsync("anna");

        Assert.IsType<OperatorOutcome.Unknown>(await other.TryAsync(anna, new OperatorCommand.Approve()));
        Assert.Null(await _storage.Storage.Participants.TimelineAsync(other.Study, anna.Id, default));
        Assert.Null(await _storage.Storage.Participants.IdentifiersAsync(other.Study, anna.Id, default));
    }
}
