using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Payments;

/// <summary>What the ledger promises, whatever database it is on.</summary>
public abstract class PaymentContract : IAsyncLifetime
{
    private TestStorage _storage = null!;
    private RunningStudy _study = null!;
    private OperatorDesk _desk = null!;

    protected abstract Task<TestStorage> OpenAsync();

    public async ValueTask InitializeAsync()
    {
        _storage = await OpenAsync();
        _study = await _storage.AddLiveAsync(new SampleStudy { Methods = 4, PeoplePerCondition = 8 });
        _desk = new OperatorDesk(_storage, _study);
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty((await _storage.Storage.VerifyAsync(default)).Faults);
        await _storage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Finishing_plans_a_base_and_a_bonus_and_nothing_else_does()
    {
        await _desk.FinishAsync("anna", rightGuesses: 2);
        await _desk.FinishAsync("berta", rightGuesses: 0);
        await _desk.AdmitAsync("carla");
        await _desk.FinishAsync("robot", platform: Platform.Rehearsal);

        var overview = await _desk.OverviewAsync();

        Assert.Equal(
            [
                new PaymentTotal(new PaymentGroup(Platform.Prolific, PaymentKind.Base, "USD"), PaymentState.Planned, Decision.Pending, 2, 6.00m),
                new PaymentTotal(new PaymentGroup(Platform.Prolific, PaymentKind.Bonus, "USD"), PaymentState.Planned, Decision.Pending, 1, 0.40m),
            ],
            overview.Totals);
        Assert.Equal(2, overview.Undecided);
        Assert.Equal((6.40m, 0m), (overview.Owed("USD"), overview.Exported("USD")));
        Assert.Empty(overview.Exportable);
    }

    [Fact]
    public async Task Only_what_is_approved_goes_into_a_file_and_only_once()
    {
        var anna = await _desk.FinishAsync("anna", rightGuesses: 2);
        await _desk.FinishAsync("berta");
        await _desk.DoAsync(anna, new OperatorCommand.Approve());

        var batch = await _desk.ExportAsync(PaymentKind.Bonus);
        var again = await _desk.TryExportAsync(PaymentKind.Bonus);

        Assert.Equal("anna,0.40\n", await _desk.TextAsync(batch));
        Assert.Equal((1, 0, 0.40m), (batch.Rows, batch.Rejections, batch.Total));
        Assert.Empty(Assert.IsType<ExportOutcome.Nothing>(again).LeftOut);
        Assert.Equal(new BatchLine(anna.Id, 0.40m, IsRejection: false, PaymentState.Exported, IsHere: true), Assert.Single(await _desk.LinesAsync(batch)));
    }

    [Fact]
    public async Task A_file_is_the_same_bytes_whenever_it_is_downloaded_and_its_hash_is_kept()
    {
        await _desk.FinishAsync("anna");
        await _desk.ApproveAllAsync();
        var batch = await _desk.ExportAsync(PaymentKind.Base);

        await _storage.ReopenAsync();

        var file = (await _storage.Storage.Payments.DownloadAsync(_desk.Study, batch.Id, default))!;
        Assert.Equal(batch.Sha256, Sha256Hash.Of(file.Bytes.Span));
        Assert.Equal((batch.FileName, "text/plain"), (file.Name, file.MediaType));
        Assert.Equal(batch, await _storage.Storage.Payments.FindAsync(_desk.Study, batch.Id, default));
    }

    [Fact]
    public async Task Operators_who_export_at_the_same_moment_share_nobody()
    {
        var people = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => _desk.AdmitAsync($"p{i:00}")));
        foreach (var person in people)
            await _storage.AnswerAsync(_study, person);
        await _desk.ApproveAllAsync();
        await using var other = _storage.OpenAnother();
        IPaymentStore[] stores = [_storage.Storage.Payments, other.Payments];
        var group = new PaymentGroup(Platform.Prolific, PaymentKind.Bonus, "USD");

        // Each asks for everyone, or for a half that overlaps with the others'.
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => stores[i % 2].ExportAsync(
            _desk.Study, group, i % 3 == 0 ? null : [.. people.Skip(i).Take(20).Select(person => person.Id)], OperatorDesk.Olga, default)));

        var batches = outcomes.OfType<ExportOutcome.Exported>().Select(outcome => outcome.Batch).ToList();
        var lines = new List<string>();
        foreach (var batch in batches)
            lines.AddRange((await _desk.TextAsync(batch)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"p{i:00},0.60"), lines.Order(StringComparer.Ordinal));
        Assert.Equal(24.00m, batches.Sum(batch => batch.Total));
    }

    [Fact]
    public async Task An_export_beside_a_rejection_and_a_cancellation_pays_only_who_is_still_owed()
    {
        var people = new List<StoredParticipation>();
        for (var i = 0; i < 12; i++)
            people.Add(await _desk.FinishAsync($"p{i:00}"));
        await _desk.ApproveAllAsync();
        await using var other = _storage.OpenAnother();

        var acts = people.Select((person, i) => Task.Run(() => other.Operators.ApplyAsync(
            _desk.Study, person.Id, i % 2 == 0 ? new OperatorCommand.Reject("nothing was read") : new OperatorCommand.CancelPayment(PaymentKind.Base, "paid by hand"), OperatorDesk.Olga, default))).ToList();
        var export = await _desk.TryExportAsync(PaymentKind.Base);
        var refused = (await Task.WhenAll(acts)).Count(outcome => outcome is OperatorOutcome.Refused { Reason: OperatorRefusal.AlreadyExported });

        Assert.Equal(refused, (export as ExportOutcome.Exported)?.Batch.Rows ?? 0);
    }

    [Fact]
    public async Task A_cap_refuses_the_file_that_would_exceed_it_and_says_the_sums()
    {
        await _desk.FinishAsync("anna");
        await _desk.FinishAsync("berta");
        await _desk.ApproveAllAsync();
        await _desk.CapAsync(7.00m);
        await _desk.ExportAsync(PaymentKind.Base);

        var refused = Assert.IsType<ExportOutcome.OverCap>(await _desk.TryExportAsync(PaymentKind.Bonus));
        var lowered = await _storage.Storage.Payments.SetCapAsync(_desk.Study, "USD", 5.99m, OperatorDesk.Olga, default);
        await _desk.CapAsync(7.20m);
        await _desk.ExportAsync(PaymentKind.Bonus);

        Assert.Equal("The cap is 7.00 USD; 6.00 USD are exported and this file would add 1.20 USD, 0.20 USD too much: raise the cap, or cancel payments that are not to be made.", refused.Sentence);
        Assert.Equal("6.00 USD are exported already: set a cap of at least that much, not 5.99 USD.", Assert.IsType<CapOutcome.Refused>(lowered).Sentence);
        Assert.Equal(7.20m, (await _desk.OverviewAsync()).Exported("USD"));
        Assert.Equal([7.20m, 7.00m], (await _storage.Storage.Payments.CapsAsync(_desk.Study, default)).Select(cap => cap.Amount));
    }

    [Fact]
    public async Task The_sandbox_moves_no_money_and_so_counts_against_no_cap()
    {
        await _desk.FinishAsync("anna", platform: Platform.MechanicalTurkSandbox);
        await _desk.ApproveAllAsync();
        await _desk.CapAsync(0m);

        Assert.IsType<ExportOutcome.Exported>(await _desk.TryExportAsync(PaymentKind.Bonus, Platform.MechanicalTurkSandbox));
        Assert.Equal(0m, (await _desk.OverviewAsync()).Exported("USD"));
    }

    [Fact]
    public async Task Payments_are_confirmed_by_file_or_one_by_one()
    {
        var anna = await _desk.FinishAsync("anna");
        await _desk.FinishAsync("berta");
        await _desk.ApproveAllAsync();
        var batch = await _desk.ExportAsync(PaymentKind.Base);

        var one = Assert.IsType<BatchOutcome.Done>(await ConfirmAsync([anna.Id]));
        var rest = Assert.IsType<BatchOutcome.Done>(await ConfirmAsync(null));
        var again = Assert.IsType<BatchOutcome.Refused>(await ConfirmAsync(null));

        Assert.Equal([(1, 1), (1, 2)], new[] { one, rest }.Select(done => (done.Changed, done.Batch.Confirmed)));
        Assert.Equal(BatchRefusal.NothingToConfirm, again.Reason);

        Task<BatchOutcome> ConfirmAsync(IReadOnlyCollection<ParticipantId>? only) => _storage.Storage.Payments.ConfirmAsync(_desk.Study, batch.Id, only, OperatorDesk.Olga, default);
    }

    [Fact]
    public async Task A_file_that_was_never_uploaded_can_be_voided_and_its_payments_go_into_the_next()
    {
        await _desk.FinishAsync("anna");
        await _desk.ApproveAllAsync();
        var batch = await _desk.ExportAsync(PaymentKind.Base);

        await _desk.VoidAsync(batch);
        var next = await _desk.ExportAsync(PaymentKind.Base);

        var voided = (await _storage.Storage.Payments.FindAsync(_desk.Study, batch.Id, default))!;
        Assert.Equal(("never uploaded", OperatorDesk.Olga, false), (voided.Voided!.Reason, voided.Voided.By, voided.HasFile));
        Assert.Null(await _storage.Storage.Payments.DownloadAsync(_desk.Study, batch.Id, default));
        Assert.Equal(3.00m, next.Total);
        Assert.Equal(3.00m, (await _desk.OverviewAsync()).Exported("USD"));
        Assert.Equal(2, (await _storage.Storage.Payments.BatchesAsync(_desk.Study, default)).Count);
        await _desk.ConfirmAsync(next);
        Assert.Equal(BatchRefusal.Voided, Assert.IsType<BatchOutcome.Refused>(await _storage.Storage.Payments.ConfirmAsync(_desk.Study, batch.Id, null, OperatorDesk.Olga, default)).Reason);
        Assert.Equal(BatchRefusal.Confirmed, Assert.IsType<BatchOutcome.Refused>(await _storage.Storage.Payments.VoidAsync(_desk.Study, next.Id, "oops", OperatorDesk.Olga, default)).Reason);
    }

    [Fact]
    public async Task Mechanical_Turk_is_told_of_a_rejection_once_and_of_its_reversal()
    {
        var anna = await _desk.FinishAsync("A1ANNA", platform: Platform.MechanicalTurk);
        var berta = await _desk.FinishAsync("A2BERTA", platform: Platform.MechanicalTurk);
        await _desk.DoAsync(anna, new OperatorCommand.Approve());
        await _desk.DoAsync(berta, new OperatorCommand.Reject("Answers were \"random\", sorry"));

        var first = Assert.IsType<ExportOutcome.Exported>(await _desk.TryExportAsync(PaymentKind.Base, Platform.MechanicalTurk)).Batch;
        var nothing = await _desk.TryExportAsync(PaymentKind.Base, Platform.MechanicalTurk);
        await _desk.DoAsync(berta, new OperatorCommand.Approve());
        var second = Assert.IsType<ExportOutcome.Exported>(await _desk.TryExportAsync(PaymentKind.Base, Platform.MechanicalTurk)).Batch;

        Assert.Equal(
            "HITId,AssignmentId,WorkerId,Approve,Reject\r\nHIT1,SA1ANNA,A1ANNA,X,\r\nHIT1,SA2BERTA,A2BERTA,,\"Answers were \"\"random\"\", sorry\"\r\n", await _desk.TextAsync(first));
        Assert.Equal((2, 1, 3.00m), (first.Rows, first.Rejections, first.Total));
        Assert.IsType<ExportOutcome.Nothing>(nothing);
        Assert.Equal("HITId,AssignmentId,WorkerId,Approve,Reject\r\nHIT1,SA2BERTA,A2BERTA,X,\r\n", await _desk.TextAsync(second));
    }

    [Fact]
    public async Task Voiding_a_file_with_a_rejection_lets_it_be_told_again()
    {
        var berta = await _desk.FinishAsync("A2BERTA", platform: Platform.MechanicalTurk);
        await _desk.DoAsync(berta, new OperatorCommand.Reject("nothing was read"));
        var first = Assert.IsType<ExportOutcome.Exported>(await _desk.TryExportAsync(PaymentKind.Base, Platform.MechanicalTurk)).Batch;

        await _desk.VoidAsync(first);

        var second = Assert.IsType<ExportOutcome.Exported>(await _desk.TryExportAsync(PaymentKind.Base, Platform.MechanicalTurk)).Batch;
        Assert.Contains("nothing was read", await _desk.TextAsync(second), StringComparison.Ordinal);
        Assert.Equal((1, 1, 0.00m), (second.Rows, second.Rejections, second.Total));
    }

    [Fact]
    public async Task An_id_that_no_platform_gives_out_is_left_out_by_name_and_holds_nobody_else_up()
    {
        var forger = await _desk.FinishAsync("=HYPERLINK(1,2)");
        await _desk.FinishAsync("anna");
        await _desk.ApproveAllAsync();

        var exported = Assert.IsType<ExportOutcome.Exported>(await _desk.TryExportAsync(PaymentKind.Bonus));

        Assert.Equal(forger.Id, Assert.Single(exported.LeftOut).Participant);
        Assert.Equal("anna,0.60\n", await _desk.TextAsync(exported.Batch));
        Assert.Single(Assert.IsType<ExportOutcome.Nothing>(await _desk.TryExportAsync(PaymentKind.Bonus)).LeftOut);
    }

    [Fact]
    public async Task Whoever_deleted_their_answers_after_finishing_is_still_paid()
    {
        var anna = await _desk.FinishAsync("anna");
        await _storage.Participations.ApplyAsync(_study, anna.Code, new ParticipationCommand.Withdraw(DeleteData: true), default);

        await _desk.ApproveAllAsync();

        Assert.Equal("anna,0.60\n", await _desk.TextAsync(await _desk.ExportAsync(PaymentKind.Bonus)));
    }

    [Fact]
    public async Task Whoever_finished_before_there_was_a_ledger_is_owed_by_it()
    {
        var anna = await _desk.FinishAsync("anna", rightGuesses: 2);
        await _desk.FinishAsync("berta", rightGuesses: 0);
        await _desk.AdmitAsync("carla");
        await _desk.FinishAsync("robot", platform: Platform.Rehearsal);
        await using (var raw = await RawDatabase.OpenAsync(_storage.Options))
        {
            foreach (var table in (string[])["payment_files", "payment_lines", "payments", "payment_batches", "payment_caps"])
                await raw.ExecuteAsync($"DROP TABLE {table}");
            await raw.ExecuteAsync("DROP INDEX \"IX_participations_study_id_started_at\"");
            await raw.ExecuteAsync("ALTER TABLE participations DROP COLUMN decision");
            await raw.ExecuteAsync("ALTER TABLE participations DROP COLUMN rejection_reason");
            await raw.ExecuteAsync("DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" LIKE '%_Payments'");
        }

        await _storage.ReopenAsync();

        Assert.Equal([(PaymentKind.Base, 2, 6.00m), (PaymentKind.Bonus, 1, 0.40m)], (await _desk.OverviewAsync()).Totals.Select(total => (total.Group.Kind, total.Count, total.Amount)));
        await _desk.DoAsync(anna, new OperatorCommand.Approve());
        Assert.Equal("anna,0.40\n", await _desk.TextAsync(await _desk.ExportAsync(PaymentKind.Bonus)));
    }

    [Fact]
    public async Task A_file_of_another_study_is_not_there()
    {
        await _desk.FinishAsync("anna");
        await _desk.ApproveAllAsync();
        var batch = await _desk.ExportAsync(PaymentKind.Base);
        var other = (await _storage.AddLiveAsync(new SampleStudy { Id = "other" })).Version.Study;

        Assert.Null(await _storage.Storage.Payments.DownloadAsync(other, batch.Id, default));
        Assert.Null(await _storage.Storage.Payments.FindAsync(other, batch.Id, default));
        var lines = await _storage.Storage.Payments.LinesAsync(other, batch.Id, 0, 10, default);
        Assert.Equal((0, 0), (lines.Lines.Count, lines.Total));
        Assert.Equal(BatchRefusal.Unknown, Assert.IsType<BatchOutcome.Refused>(await _storage.Storage.Payments.VoidAsync(other, batch.Id, "no", OperatorDesk.Olga, default)).Reason);
    }
}
