using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Contract;

/// <summary>What a store of participations promises, whatever database it is on.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    protected TestStorage Storage { get; private set; } = null!;

    private IParticipationStore Store => Storage.Participations;

    protected abstract Task<TestStorage> OpenAsync();

    public async ValueTask InitializeAsync() => Storage = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await Storage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_participation_is_found_as_it_was_stored_also_after_a_restart()
    {
        var study = await Storage.AddLiveAsync(new SampleStudy());
        var admitted = await Storage.AdmitAsync(study, "anna", "session");
        var answered = await Storage.AnswerAsync(study, admitted, steps: 7);

        await Storage.ReopenAsync();

        AssertSame(answered, await Store.FindAsync(admitted.Code, default));
        AssertSame(answered, await Store.FindAsync(study.Version.Study, TestStorage.Person("anna"), default));
        Assert.Equal(7, answered.Participation!.StepIndex);
    }

    [Fact]
    public async Task A_whole_participation_ends_completed_with_its_guesses_counted()
    {
        var study = await Storage.AddLiveAsync(new SampleStudy());
        var admitted = await Storage.AdmitAsync(study, "anna");

        var completed = await Storage.AnswerAsync(study, admitted, rightGuesses: 2);

        Assert.Equal(ParticipationStatus.Completed, completed.Participation!.Status);
        Assert.Equal(2, completed.Participation.CorrectGuesses);
        AssertSame(completed, await Store.FindAsync(admitted.Code, default));
    }

    [Fact]
    public async Task A_code_that_was_never_given_out_is_unknown()
    {
        var study = await Storage.AddLiveAsync(new SampleStudy());

        Assert.Null(await Store.FindAsync(ParticipantCode.Draw(), default));
        Assert.IsType<SubmitOutcome.Unknown>(await Store.ApplyAsync(study, ParticipantCode.Draw(), new ParticipationCommand.Withdraw(false), default));
    }

    [Fact]
    public async Task Two_hundred_newcomers_at_once_fill_every_cell_exactly_and_the_rest_find_the_study_full()
    {
        var study = await Storage.AddLiveAsync(new SampleStudy { Methods = 6, PeoplePerCondition = 10 });

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Store.AdmitAsync(study, TestStorage.Person($"p{i}", $"s{i}"), default)));

        var admitted = outcomes.OfType<AdmissionOutcome.Admitted>().Select(outcome => outcome.Participation).ToList();
        Assert.Equal(150, admitted.Count);
        Assert.Equal(50, outcomes.OfType<AdmissionOutcome.Full>().Count());
        Assert.All(admitted.GroupBy(stored => stored.Participation!.Cell), cell => Assert.Equal(5, cell.Count()));
        Assert.Equal(30, admitted.Select(stored => stored.Participation!.Cell).Distinct().Count());
        var showings = admitted.SelectMany(stored => stored.Participation!.Stimuli).GroupBy(stimulus => stimulus).Select(group => group.Count()).ToList();
        Assert.Equal(40, showings.Count);
        Assert.False(await Store.HasRoomAsync(study, default));
    }

    [Fact]
    public async Task One_person_at_once_from_many_devices_is_one_participation()
    {
        var study = await Storage.AddLiveAsync(new SampleStudy());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Store.AdmitAsync(study, TestStorage.Person("anna", "session"), default)));

        var admitted = Assert.Single(outcomes.OfType<AdmissionOutcome.Admitted>());
        var returning = outcomes.OfType<AdmissionOutcome.Returning>().ToList();
        Assert.Equal(19, returning.Count);
        Assert.All(returning, outcome => Assert.Equal(admitted.Participation.Code, outcome.Participation.Code));
    }

    [Fact]
    public async Task One_step_submitted_twenty_times_at_once_is_answered_once()
    {
        var study = await Storage.AddLiveAsync(new SampleStudy());
        var admitted = await Storage.AdmitAsync(study, "anna");
        var command = SampleStudy.Answer(study, admitted.Participation!);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Store.ApplyAsync(study, admitted.Code, command, default)));

        Assert.Single(outcomes.OfType<SubmitOutcome.Accepted>());
        Assert.All(outcomes.OfType<SubmitOutcome.Refused>(), refused => Assert.Equal(Refusal.StepAlreadyAnswered, refused.Reason));
        Assert.Equal(19, outcomes.OfType<SubmitOutcome.Refused>().Count());
        Assert.Equal(1, (await Store.FindAsync(admitted.Code, default))!.Participation!.StepIndex);
    }

    [Fact]
    public async Task Two_programs_on_one_database_keep_quotas_persons_and_steps_together()
    {
        var study = await Storage.AddLiveAsync(new SampleStudy { Methods = 4, PeoplePerCondition = 6 });
        await using var other = Storage.OpenAnother();
        IParticipationStore[] stores = [Store, other.Participations];

        // Everyone arrives twice at the same time, once at each program.
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => stores[i % 2].AdmitAsync(study, TestStorage.Person($"p{i / 2}"), default)));
        var admitted = outcomes.OfType<AdmissionOutcome.Admitted>().Select(outcome => outcome.Participation).ToList();
        var answers = await Task.WhenAll(admitted.SelectMany(stored => Enumerable.Range(0, 4).Select(i =>
            stores[i % 2].ApplyAsync(study, stored.Code, SampleStudy.Answer(study, stored.Participation!), default))));

        Assert.Equal(36, admitted.Count);
        Assert.All(admitted.GroupBy(stored => stored.Participation!.Cell), cell => Assert.Equal(3, cell.Count()));
        Assert.Equal(36, outcomes.OfType<AdmissionOutcome.Returning>().Count());
        Assert.Equal(28, outcomes.OfType<AdmissionOutcome.Full>().Count());
        Assert.Equal(36, answers.OfType<SubmitOutcome.Accepted>().Count());
        Assert.Equal(108, answers.OfType<SubmitOutcome.Refused>().Count(refused => refused.Reason is Refusal.StepAlreadyAnswered));
        Assert.Empty((await other.VerifyAsync(default)).Faults);
    }

    [Fact]
    public async Task A_person_who_comes_back_is_led_to_where_they_were_whatever_became_of_it()
    {
        var study = await Storage.AddLiveAsync(new SampleStudy());
        var completed = await Storage.AnswerAsync(study, await Storage.AdmitAsync(study, "anna", "one"));
        await Storage.Studies.MoveAsync(study.Version.Study, StudyState.Live, StudyState.Closed, default);

        var samePerson = Assert.IsType<AdmissionOutcome.Returning>(await Store.AdmitAsync(study, TestStorage.Person("anna", "two"), default));

        AssertSame(completed, samePerson.Participation);
    }

    [Fact]
    public async Task Someone_with_the_session_of_another_person_is_neither_let_in_nor_led_to_them()
    {
        var study = await Storage.AddLiveAsync(new SampleStudy());
        await Storage.AdmitAsync(study, "anna", "one");

        var outcome = await Store.AdmitAsync(study, TestStorage.Person("berta", "one"), default);
        var declined = await Store.DeclineAsync(study, TestStorage.Person("berta", "one"), default);
        var found = await Store.FindAsync(study.Version.Study, TestStorage.Person("berta", "one"), default);

        Assert.IsType<AdmissionOutcome.SessionTaken>(outcome);
        Assert.Null(declined);
        Assert.Null(found);
        Assert.Equal(1, (await Storage.Storage.VerifyAsync(default)).Participations);
    }

    [Fact]
    public async Task The_same_id_on_another_platform_is_another_person()
    {
        var study = await Storage.AddLiveAsync(new SampleStudy());
        await Storage.AdmitAsync(study, "anna", "one");

        var other = await Store.AdmitAsync(study, new PlatformIdentity(Platform.CloudResearch, "anna", "one", null), default);

        Assert.IsType<AdmissionOutcome.Admitted>(other);
    }

    [Fact]
    public async Task A_place_is_free_again_when_its_lease_is_over_and_whoever_held_it_may_still_finish_late()
    {
        var study = await Storage.AddLiveAsync(new SampleStudy { Methods = 2, PeoplePerCondition = 1 });
        var first = await Storage.AdmitAsync(study, "anna");
        Assert.IsType<AdmissionOutcome.Full>(await Store.AdmitAsync(study, TestStorage.Person("berta"), default));
        Assert.False(await Store.HasRoomAsync(study, default));

        Storage.Clock.Advance(study.Plan.Lease);

        Assert.True(await Store.HasRoomAsync(study, default));
        var second = await Storage.AdmitAsync(study, "berta");
        var late = await Storage.AnswerAsync(study, first);
        Assert.True(late.Participation!.Late);
        Assert.Equal(ParticipationStatus.Completed, late.Participation.Status);
        Assert.False((await Storage.AnswerAsync(study, second)).Participation!.Late);
    }

    [Fact]
    public async Task The_sweep_lapses_leases_that_are_over_and_abandons_whoever_is_not_heard_of()
    {
        var study = await Storage.AddLiveAsync(new SampleStudy { PeoplePerCondition = 40 });
        var many = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Storage.AdmitAsync(study, $"p{i}")));
        var done = await Storage.AnswerAsync(study, many[0]);

        Assert.Equal(0, await Store.SweepAsync(default));
        Storage.Clock.Advance(study.Plan.Lease);
        Assert.Equal(59, await Store.SweepAsync(default));
        Assert.Equal(0, await Store.SweepAsync(default));
        Assert.Equal(ParticipationStatus.TimedOut, (await Store.FindAsync(many[1].Code, default))!.Participation!.Status);
        Storage.Clock.Advance(Transitions.IdleUntilAbandoned);
        Assert.Equal(59, await Store.SweepAsync(default));
        Assert.Equal(ParticipationStatus.Abandoned, (await Store.FindAsync(many[1].Code, default))!.Participation!.Status);
        Assert.Equal(ParticipationStatus.Completed, (await Store.FindAsync(done.Code, default))!.Participation!.Status);
    }

    [Fact]
    public async Task Under_disjoint_no_two_people_see_the_same_image_and_the_images_run_out()
    {
        // Each of nine people sees three rightly predicted images of thirty: there are enough for ten.
        var study = await Storage.AddLiveAsync(new SampleStudy { Images = ImagePolicy.Disjoint, PeoplePerCondition = 3, Stimuli = 30 });

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Store.AdmitAsync(study, TestStorage.Person($"p{i}"), default)));
        Storage.Clock.Advance(study.Plan.Lease);
        var tenth = await Storage.AdmitAsync(study, "late");

        var admitted = outcomes.OfType<AdmissionOutcome.Admitted>().Select(outcome => outcome.Participation).Append(tenth).ToList();
        Assert.Equal(10, admitted.Count);
        var seen = admitted.SelectMany(stored => stored.Participation!.Stimuli).ToList();
        Assert.Equal(50, seen.Distinct().Count());
        Assert.IsType<AdmissionOutcome.OutOfImages>(await Store.AdmitAsync(study, TestStorage.Person("later"), default));
        Assert.False(await Store.HasRoomAsync(study, default));
    }

    [Fact]
    public async Task Someone_who_declined_stays_declined()
    {
        var study = await Storage.AddLiveAsync(new SampleStudy());

        var declined = await Store.DeclineAsync(study, TestStorage.Person("anna"), default);

        Assert.Null(declined!.Participation);
        AssertSame(declined, await Store.FindAsync(declined.Code, default));
        AssertSame(declined, await Store.DeclineAsync(study, TestStorage.Person("anna"), default));
        AssertSame(declined, Assert.IsType<AdmissionOutcome.Returning>(await Store.AdmitAsync(study, TestStorage.Person("anna"), default)).Participation);
        Assert.Equal(Refusal.Ended, Assert.IsType<SubmitOutcome.Refused>(await Store.ApplyAsync(study, declined.Code, new ParticipationCommand.Withdraw(true), default)).Reason);
    }

    [Fact]
    public async Task Someone_under_way_does_not_decline_any_more()
    {
        var study = await Storage.AddLiveAsync(new SampleStudy());
        var admitted = await Storage.AdmitAsync(study, "anna");

        AssertSame(admitted, await Store.DeclineAsync(study, TestStorage.Person("anna"), default));
    }

    [Theory]
    [InlineData(StudyState.Draft)]
    [InlineData(StudyState.Rehearsed)]
    [InlineData(StudyState.Paused)]
    [InlineData(StudyState.Closed)]
    public async Task A_study_that_is_not_live_lets_nobody_in_but_whoever_is_under_way_goes_on(StudyState state)
    {
        var study = await Storage.AddLiveAsync(new SampleStudy());
        var admitted = await Storage.AdmitAsync(study, "anna");
        Assert.True(await Storage.Studies.MoveAsync(study.Version.Study, StudyState.Live, state, default));

        var newcomer = await Store.AdmitAsync(study, TestStorage.Person("berta"), default);

        Assert.Equal(state, Assert.IsType<AdmissionOutcome.NotLive>(newcomer).State);
        Assert.Null(await Store.DeclineAsync(study, TestStorage.Person("berta"), default));
        Assert.False(await Store.HasRoomAsync(study, default));
        Assert.Equal(ParticipationStatus.Completed, (await Storage.AnswerAsync(study, admitted)).Participation!.Status);
    }

    [Fact]
    public async Task A_code_lets_one_person_in_and_only_if_it_was_handed_out()
    {
        var study = await Storage.AddLiveAsync(new SampleStudy());
        await Storage.Studies.AddCodesAsync(study.Version.Study, ["abc", "def"], default);
        await Storage.Studies.AddCodesAsync(study.Version.Study, ["def", "ghi"], default, new AuditAction(null, "tester", "study.codes-drawn", "sample"));

        var first = Assert.IsType<AdmissionOutcome.Admitted>(await Store.AdmitAsync(study, Coded("abc"), default));
        var again = Assert.IsType<AdmissionOutcome.Returning>(await Store.AdmitAsync(study, Coded("abc"), default));

        Assert.Equal(first.Participation.Code, again.Participation.Code);
        Assert.IsType<AdmissionOutcome.Admitted>(await Store.AdmitAsync(study, Coded("ghi"), default));
        Assert.IsType<AdmissionOutcome.UnknownCode>(await Store.AdmitAsync(study, Coded("xyz"), default));
        Assert.Null(await Store.DeclineAsync(study, Coded("xyz"), default));

        static PlatformIdentity Coded(string code) => new(Platform.Code, code, null, null);
    }

    [Fact]
    public async Task Withdrawing_with_deletion_forgets_who_it_was_but_recognises_them()
    {
        var study = await Storage.AddLiveAsync(new SampleStudy());
        var stored = await Storage.AnswerAsync(study, await Storage.AdmitAsync(study, "anna", "session"), steps: 9);

        var outcome = await Store.ApplyAsync(study, stored.Code, new ParticipationCommand.Withdraw(DeleteData: true), default);

        var withdrawn = Assert.IsType<SubmitOutcome.Accepted>(outcome).Participation;
        Assert.Null(withdrawn.Identity);
        Assert.Equal(Platform.Prolific, withdrawn.Source);
        Assert.True(withdrawn.Participation!.DataDeleted);
        AssertSame(withdrawn, await Store.FindAsync(stored.Code, default));
        AssertSame(withdrawn, Assert.IsType<AdmissionOutcome.Returning>(await Store.AdmitAsync(study, TestStorage.Person("anna", "other"), default)).Participation);
        Assert.IsType<AdmissionOutcome.SessionTaken>(await Store.AdmitAsync(study, TestStorage.Person("berta", "session"), default));
    }

    [Fact]
    public async Task Whoever_finished_and_deletes_their_answers_is_still_to_be_paid_but_frees_their_place()
    {
        var study = await Storage.AddLiveAsync(new SampleStudy { Methods = 2, PeoplePerCondition = 1 });
        var completed = await Storage.AnswerAsync(study, await Storage.AdmitAsync(study, "anna"));

        var outcome = await Store.ApplyAsync(study, completed.Code, new ParticipationCommand.Withdraw(DeleteData: true), default);

        var deleted = Assert.IsType<SubmitOutcome.Accepted>(outcome).Participation;
        Assert.Equal("anna", deleted.Identity!.Person);
        Assert.Equal(ParticipationStatus.Completed, deleted.Participation!.Status);
        await Storage.AdmitAsync(study, "berta");
    }

    [Fact]
    public async Task Text_that_no_browser_sends_is_refused_and_nothing_is_kept()
    {
        var study = await Storage.AddLiveAsync(new SampleStudy());
        var stored = await Storage.AdmitAsync(study, "anna");
        foreach (var text in (string[])["a\0b", "half \ud83d", "\ude42"])
        {
            var command = new ParticipationCommand.Submit(
                new Step(StepKind.Demographics, 1), new StepAnswer.Demographics([new QuestionAnswer(new QuestionId("job"), text)]), [], null);

            Assert.Equal(Refusal.AnswerDoesNotFit, Assert.IsType<SubmitOutcome.Refused>(await Store.ApplyAsync(study, stored.Code, command, default)).Reason);
        }

        AssertSame(stored, await Store.FindAsync(stored.Code, default));
    }

    [Theory]
    [InlineData(StudyState.Draft)]
    [InlineData(StudyState.Live)]
    public async Task A_new_study_begins_in_the_state_it_is_added_in(StudyState state)
    {
        var sample = new SampleStudy();

        Assert.True(await Storage.Studies.AddAsync(sample.Build().Version, sample.DefinitionBytes, state, default));

        Assert.Equal(state, (await Storage.Studies.FindAsync(new StudyId("sample"), default))!.State);
    }

    [Fact]
    public async Task A_new_version_is_for_newcomers_and_counts_people_of_the_old_one()
    {
        var sample = new SampleStudy { Methods = 2, PeoplePerCondition = 2 };
        var first = await Storage.AddLiveAsync(sample);
        var old = await Storage.AdmitAsync(first, "anna");
        var newer = sample with { Number = 2 };
        var second = newer.Build();

        await Storage.Studies.MoveAsync(first.Version.Study, StudyState.Live, StudyState.Paused, default);
        Assert.False(await Storage.Studies.AddAsync(first.Version, sample.DefinitionBytes, StudyState.Draft, default));
        Assert.True(await Storage.Studies.AddAsync(second.Version, newer.DefinitionBytes, StudyState.Draft, default));
        await Storage.Studies.MoveAsync(first.Version.Study, StudyState.Paused, StudyState.Live, default);

        var entry = (await Storage.Studies.FindAsync(new StudyId("sample"), default))!;
        Assert.Equal((StudyState.Live, second.Version), (entry.State, entry.Current));
        Assert.Equal([first.Version, second.Version], await Storage.Studies.VersionsAsync(new StudyId("sample"), default));
        Assert.Equal(sample.DefinitionBytes, await Storage.Studies.DefinitionAsync(first.Version, default));
        Assert.Equal(second.Version, (await Storage.AdmitAsync(second, "berta")).Version);
        Assert.IsType<AdmissionOutcome.Full>(await Store.AdmitAsync(second, TestStorage.Person("carla"), default));
        Assert.Equal(ParticipationStatus.Completed, (await Storage.AnswerAsync(first, old)).Participation!.Status);
        await Assert.ThrowsAsync<ArgumentException>(() => Store.ApplyAsync(second, old.Code, new ParticipationCommand.Withdraw(false), default));
    }

    [Theory]
    [InlineData(StudyState.Live)]
    [InlineData(StudyState.Closed)]
    public async Task A_study_that_is_frozen_takes_no_version_however_late_it_became_so(StudyState state)
    {
        var sample = new SampleStudy { Methods = 2, PeoplePerCondition = 2 };
        var first = await Storage.AddLiveAsync(sample);
        await Storage.Studies.MoveAsync(first.Version.Study, StudyState.Live, state, default);
        var newer = sample with { Number = 2 };

        Assert.False(await Storage.Studies.AddAsync(newer.Build().Version, newer.DefinitionBytes, StudyState.Draft, default));

        Assert.Equal(first.Version, (await Storage.Studies.FindAsync(first.Version.Study, default))!.Current);
    }

    [Fact]
    public async Task Studies_are_listed_by_name_and_move_only_from_the_state_they_are_in()
    {
        await Storage.AddLiveAsync(new SampleStudy { Id = "b" });
        await Storage.AddLiveAsync(new SampleStudy { Id = "a" });

        Assert.Equal(["a", "b"], (await Storage.Studies.ListAsync(default)).Select(entry => entry.Id.Value));
        Assert.False(await Storage.Studies.MoveAsync(new StudyId("a"), StudyState.Draft, StudyState.Live, default));
        Assert.Null(await Storage.Studies.FindAsync(new StudyId("c"), default));
        Assert.Equal(Storage.Clock.GetUtcNow(), (await Storage.Studies.FindAsync(new StudyId("a"), default))!.CreatedAt);
    }

    [Fact]
    public async Task A_study_that_was_never_added_is_an_error_that_names_it()
    {
        var error = await Assert.ThrowsAsync<KeyNotFoundException>(() => Store.AdmitAsync(new SampleStudy { Id = "ghost" }.Build(), TestStorage.Person("anna"), default));

        Assert.Contains("ghost", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Compares by value, lists included.</summary>
    protected static void AssertSame(StoredParticipation expected, StoredParticipation? actual) => Assert.Equivalent(expected, actual, strict: true);
}
