using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Payments;

/// <summary>What is read of the ledger for people, whatever database it is on.</summary>
public abstract class LedgerReadingContract : IAsyncLifetime
{
    private TestStorage _storage = null!;
    private OperatorDesk _desk = null!;

    protected abstract Task<TestStorage> OpenAsync();

    public async ValueTask InitializeAsync()
    {
        _storage = await OpenAsync();
        _desk = new OperatorDesk(_storage, await _storage.AddLiveAsync(new SampleStudy { Methods = 4, PeoplePerCondition = 8 }));
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty((await _storage.Storage.VerifyAsync(default)).Faults);
        await _storage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_lines_of_a_file_come_in_pages_in_the_files_order()
    {
        var people = new List<ParticipantId>();
        for (var i = 0; i < 5; i++)
            people.Add((await _desk.FinishAsync($"p{i}")).Id);
        await _desk.ApproveAllAsync();
        var batch = await _desk.ExportAsync(PaymentKind.Base);
        await _desk.ConfirmAsync(batch, people[3]);

        var (first, second, beyond) = (await PageAsync(0, 3), await PageAsync(3, 3), await PageAsync(6, 3));

        Assert.Equal(people[..3], first.Lines.Select(line => line.Participant));
        Assert.Equal([(people[3], PaymentState.Confirmed, false), (people[4], PaymentState.Exported, true)], second.Lines.Select(line => (line.Participant, line.State, line.CanBeConfirmed)));
        Assert.Empty(beyond.Lines);
        Assert.All([first, second, beyond], page => Assert.Equal(5, page.Total));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => PageAsync(0, BatchLinePage.MostLines + 1));

        Task<BatchLinePage> PageAsync(int skip, int take) => _storage.Storage.Payments.LinesAsync(_desk.Study, batch.Id, skip, take, default);
    }

    [Fact]
    public async Task A_payment_that_was_voided_and_exported_again_is_in_the_second_file_only()
    {
        await _desk.FinishAsync("anna");
        await _desk.ApproveAllAsync();
        var first = await _desk.ExportAsync(PaymentKind.Base);
        await _desk.VoidAsync(first);
        var second = await _desk.ExportAsync(PaymentKind.Base);

        Assert.Equal([(false, false), (true, true)], new[] { await _desk.LinesAsync(first), await _desk.LinesAsync(second) }.Select(Assert.Single).Select(line => (line.IsHere, line.CanBeConfirmed)));
    }

    [Fact]
    public async Task The_files_that_can_be_made_are_listed_with_those_that_only_tell_rejections()
    {
        var anna = await _desk.FinishAsync("anna");
        var berta = await _desk.FinishAsync("A2BERTA", platform: Platform.MechanicalTurk);
        await _desk.DoAsync(anna, new OperatorCommand.Reject("nothing was read"));
        Assert.Empty((await _desk.OverviewAsync()).Exportable);

        await _desk.DoAsync(berta, new OperatorCommand.Reject("nothing was read"));

        var review = new PaymentGroup(Platform.MechanicalTurk, PaymentKind.Base, "USD");
        Assert.Equal([new ExportableFile(review, 0, 0m, 1)], (await _desk.OverviewAsync()).Exportable);
        await _desk.FinishAsync("A1CARLA", platform: Platform.MechanicalTurk);
        await _desk.ApproveAllAsync();
        Assert.Equal(
            [new ExportableFile(review, 1, 3.00m, 1), new ExportableFile(review with { Kind = PaymentKind.Bonus }, 1, 0.60m, 0)], (await _desk.OverviewAsync()).Exportable);
        await _desk.TryExportAsync(PaymentKind.Base, Platform.MechanicalTurk);
        Assert.Equal(PaymentKind.Bonus, Assert.Single((await _desk.OverviewAsync()).Exportable).Group.Kind);
    }

    [Fact]
    public async Task What_waits_for_a_decision_and_what_is_left_of_a_cap_are_sums_without_play_money()
    {
        var anna = await _desk.FinishAsync("anna");
        await _desk.FinishAsync("berta", rightGuesses: 2);
        await _desk.FinishAsync("A1", platform: Platform.MechanicalTurkSandbox);
        Assert.Null((await _desk.OverviewAsync()).Left("USD"));
        await _desk.DoAsync(anna, new OperatorCommand.Approve());
        await _desk.CapAsync(10.00m);
        await _desk.ExportAsync(PaymentKind.Base);

        var overview = await _desk.OverviewAsync();

        Assert.Equal(new Dictionary<string, decimal> { ["USD"] = 3.40m }, overview.Waiting);
        Assert.Equal(7.00m, overview.Left("USD"));
    }
}
