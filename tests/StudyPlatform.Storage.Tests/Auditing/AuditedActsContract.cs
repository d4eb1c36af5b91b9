using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Auditing;

/// <summary>What operators do and its line of the audit log are kept together or not at all, whatever database it is on.</summary>
public abstract class AuditedActsContract : IAsyncLifetime
{
    private static readonly PaymentGroup Group = new(Platform.Prolific, PaymentKind.Base, "USD");

    private TestStorage _storage = null!;
    private OperatorDesk _desk = null!;

    private IPaymentStore Payments => _storage.Storage.Payments;

    private IOperatorStore Operators => _storage.Storage.Operators;

    protected abstract Task<TestStorage> OpenAsync();

    public async ValueTask InitializeAsync()
    {
        _storage = await OpenAsync();
        _desk = new OperatorDesk(_storage, await _storage.AddLiveAsync(new SampleStudy()));
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty((await _storage.Storage.VerifyAsync(default)).Faults);
        await _storage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Every_act_leaves_its_line_and_a_refused_one_leaves_none()
    {
        var anna = await _desk.FinishAsync("anna");
        await _desk.FinishAsync("berta");

        await ExcludeAsync(anna);
        await ExcludeAsync(anna);
        await ApproveAllAsync();
        await ApproveAllAsync();
        await CapAsync(6.00m);
        var batch = Assert.IsType<ExportOutcome.Exported>(await ExportAsync()).Batch;
        await ExportAsync();
        await CapAsync(5.99m);
        await ConfirmAsync(batch);
        await ConfirmAsync(batch);
        await VoidAsync(batch);

        Assert.Equal(
            [$"participant.excluded {anna.Id}", "payments.approved 2", "payments.cap-set test", $"payments.exported {batch.Id}", $"payments.confirmed {batch.Id} 2"], await LinesAsync());
        Assert.Empty((await _storage.Storage.Audit.VerifyAsync(default)).Faults);
    }

    [Fact]
    public async Task An_act_whose_line_cannot_be_written_is_not_done()
    {
        var anna = await _desk.FinishAsync("anna");
        await FailsAsync(() => ExcludeAsync(anna));
        await FailsAsync(ApproveAllAsync);
        Assert.Equal(1, (await _desk.OverviewAsync()).Undecided);
        Assert.Null((await Operators.FindAsync(_desk.Study, anna.Id, default))!.ExclusionReason);

        await ApproveAllAsync();
        await FailsAsync(ExportAsync);
        await FailsAsync(() => CapAsync(10m));
        Assert.Empty(await Payments.BatchesAsync(_desk.Study, default));
        Assert.Empty(await Payments.CapsAsync(_desk.Study, default));

        var batch = Assert.IsType<ExportOutcome.Exported>(await ExportAsync()).Batch;
        await FailsAsync(() => ConfirmAsync(batch));
        await FailsAsync(() => VoidAsync(batch));
        Assert.Equal(batch, await Payments.FindAsync(_desk.Study, batch.Id, default));
        await VoidAsync(batch);
        Assert.Equal(["payments.approved 1", $"payments.exported {batch.Id}", $"payments.voided {batch.Id} 1"], await LinesAsync());
    }

    [Fact]
    public async Task Operators_of_two_programs_leave_a_line_for_each_act_that_was_done()
    {
        var people = new List<StoredParticipation>();
        for (var i = 0; i < 12; i++)
            people.Add(await _desk.FinishAsync($"p{i:00}"));
        await using var other = _storage.OpenAnother();
        IOperatorStore[] stores = [Operators, other.Operators];

        var outcomes = await Task.WhenAll(people.SelectMany(person => stores.Select(store => store.ApplyAsync(
            _desk.Study, person.Id, new OperatorCommand.Approve(), OperatorDesk.Olga, default, Line("participant.approved", person.Id.Value)))));

        Assert.Equal(12, outcomes.Count(outcome => outcome is OperatorOutcome.Accepted));
        Assert.Equal(people.Select(person => $"participant.approved {person.Id}").Order(StringComparer.Ordinal), (await LinesAsync()).Order(StringComparer.Ordinal));
        Assert.Empty((await _storage.Storage.Audit.VerifyAsync(default)).Faults);
    }

    private static AuditAction Line(string action, string subject) => new("account-olga", "olga", action, subject);

    private Task<OperatorOutcome> ExcludeAsync(StoredParticipation participant) => Operators.ApplyAsync(
        _desk.Study, participant.Id, new OperatorCommand.Exclude("nothing was read"), OperatorDesk.Olga, default, Line("participant.excluded", participant.Id.Value));

    private Task<int> ApproveAllAsync() => Operators.ApproveAllAsync(_desk.Study, OperatorDesk.Olga, default, count => Line("payments.approved", $"{count}"));

    private Task<ExportOutcome> ExportAsync() => Payments.ExportAsync(_desk.Study, Group, null, OperatorDesk.Olga, default, batch => Line("payments.exported", batch.Id.Value));

    private Task<BatchOutcome> ConfirmAsync(PaymentBatch batch) =>
        Payments.ConfirmAsync(_desk.Study, batch.Id, null, OperatorDesk.Olga, default, done => Line("payments.confirmed", $"{done.Batch.Id} {done.Changed}"));

    private Task<BatchOutcome> VoidAsync(PaymentBatch batch) =>
        Payments.VoidAsync(_desk.Study, batch.Id, "never uploaded", OperatorDesk.Olga, default, done => Line("payments.voided", $"{done.Batch.Id} {done.Changed}"));

    private Task<CapOutcome> CapAsync(decimal amount) => Payments.SetCapAsync(_desk.Study, "USD", amount, OperatorDesk.Olga, default, Line("payments.cap-set", "test"));

    /// <summary>Does it while the audit log is not where the program looks for it.</summary>
    private async Task FailsAsync(Func<Task> act)
    {
        await using var raw = await RawDatabase.OpenAsync(_storage.Options);
        await raw.ExecuteAsync("ALTER TABLE admin_audit RENAME TO hidden_audit");
        await Assert.ThrowsAnyAsync<Exception>(act);
        await raw.ExecuteAsync("ALTER TABLE hidden_audit RENAME TO admin_audit");
    }

    private async Task<IReadOnlyList<string>> LinesAsync() =>
        [.. (await _storage.Storage.Audit.ReadAsync(new AuditFilter(), 0, 100, default)).Entries.Reverse().Select(entry => $"{entry.Action.Action} {entry.Action.Subject}")];
}
