using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Payments;

/// <summary>
/// Whatever is done in whatever order: nobody is paid twice or a cent wrong, the sums of the files are the sums of the
/// ledger, the cap is never exceeded, and what was paid stays paid. The amounts are counted by the test itself.
/// </summary>
public abstract class LedgerProperties : IAsyncLifetime
{
    private static readonly Gen<LedgerMove[]> Moves = Gen.Frequency(
            (4, Gen.Constant(LedgerMoveKind.Finish)), (4, Gen.Constant(LedgerMoveKind.Start)), (4, Gen.Constant(LedgerMoveKind.FinishLate)), (4, Gen.Constant(LedgerMoveKind.Grant)),
            (3, Gen.Constant(LedgerMoveKind.Approve)), (3, Gen.Constant(LedgerMoveKind.ApproveAll)), (3, Gen.Constant(LedgerMoveKind.Reject)), (2, Gen.Constant(LedgerMoveKind.Cancel)),
            (2, Gen.Constant(LedgerMoveKind.Restore)), (6, Gen.Constant(LedgerMoveKind.Export)), (3, Gen.Constant(LedgerMoveKind.ExportOne)), (2, Gen.Constant(LedgerMoveKind.Confirm)),
            (3, Gen.Constant(LedgerMoveKind.ConfirmOne)), (4, Gen.Constant(LedgerMoveKind.Void)), (2, Gen.Constant(LedgerMoveKind.Cap)))
        .SelectMany(_ => Gen.Choose(0, 2).Zip(Gen.Choose(0, 7)), (kind, rest) => new LedgerMove(kind, rest.Item1, rest.Item2))
        .ArrayOf(45);

    private TestStorage _storage = null!;
    private int _studies;

    /// <summary>How many sequences are tried.</summary>
    protected abstract int Sequences { get; }

    protected abstract Task<TestStorage> OpenAsync();

    public async ValueTask InitializeAsync() => _storage = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Whatever_the_order_nobody_is_paid_twice_or_a_cent_wrong()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Sequences), Prop.ForAll(Moves.ToArbitrary(), moves => Task.Run(() => HoldsAsync(moves)).GetAwaiter().GetResult()));

        Assert.Empty((await _storage.Storage.VerifyAsync(default)).Faults);
    }

    private async Task<bool> HoldsAsync(LedgerMove[] moves)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"study-{++_studies}");
        var study = await _storage.AddLiveAsync(new SampleStudy { Id = id, PeoplePerCondition = 100, Trials = new(1, 3, 2) });
        var desk = new OperatorDesk(_storage, study);
        var run = new LedgerRun(_storage, study, desk);
        foreach (var move in moves)
        {
            await run.DoAsync(move);
            await run.AssertHoldsAsync();
        }

        return true;
    }
}

/// <summary>A ledger under test, with what the test itself knows of it.</summary>
internal sealed class LedgerRun(TestStorage storage, RunningStudy study, OperatorDesk desk)
{
    private readonly List<StoredParticipation> _people = [];
    private readonly Dictionary<(ParticipantId, PaymentKind), decimal> _earned = [];
    private readonly Dictionary<BatchId, string> _files = [];
    private readonly HashSet<(ParticipantId, PaymentKind)> _confirmed = [];
    private decimal? _cap;

    private IPaymentStore Payments => storage.Storage.Payments;

    public async Task DoAsync(LedgerMove move)
    {
        if (move.Kind is LedgerMoveKind.Finish or LedgerMoveKind.Start)
        {
            var person = await desk.AdmitAsync($"person{_people.Count}");
            _people.Add(move.Kind is LedgerMoveKind.Finish ? await FinishAsync(person, move.Number % 4) : person);
            return;
        }

        if (_people.Count == 0)
            return;
        var (index, kind) = (move.Person % _people.Count, move.Number % 2 == 0 ? PaymentKind.Base : PaymentKind.Bonus);
        var someone = _people[index];
        switch (move.Kind)
        {
            case LedgerMoveKind.FinishLate:
                _people[index] = someone.Participation!.IsOpen ? await FinishAsync(someone, move.Number % 4) : someone;
                break;
            case LedgerMoveKind.Grant:
                if (await desk.TryAsync(someone, new OperatorCommand.GrantBase(study.Plan.Definition.Pay, "the site was down")) is OperatorOutcome.Accepted)
                    _earned[(someone.Id, PaymentKind.Base)] = 3.00m;
                break;
            case LedgerMoveKind.Approve:
                await desk.TryAsync(someone, new OperatorCommand.Approve());
                break;
            case LedgerMoveKind.ApproveAll:
                await desk.ApproveAllAsync();
                break;
            case LedgerMoveKind.Reject:
                await desk.TryAsync(someone, new OperatorCommand.Reject("nothing was read"));
                break;
            case LedgerMoveKind.Cancel:
                await desk.TryAsync(someone, new OperatorCommand.CancelPayment(kind, "paid by hand"));
                break;
            case LedgerMoveKind.Restore:
                await desk.TryAsync(someone, new OperatorCommand.RestorePayment(kind));
                break;
            case LedgerMoveKind.Export:
                await ExportAsync(await desk.TryExportAsync(kind));
                break;
            case LedgerMoveKind.ExportOne:
                await ExportAsync(await desk.TryExportAsync(kind, Platform.Prolific, someone.Id));
                break;
            case LedgerMoveKind.Cap:
                decimal? cap = move.Number == 7 ? null : 4.50m + move.Number * 12m;
                if (await Payments.SetCapAsync(desk.Study, "USD", cap, OperatorDesk.Olga, default) is CapOutcome.Set)
                    _cap = cap;
                break;
            default:
                await OnFileAsync(move, someone);
                break;
        }
    }

    public async Task AssertHoldsAsync()
    {
        var batches = (await Payments.BatchesAsync(desk.Study, default)).Where(batch => batch.Voided is null).ToList();
        var paid = new Dictionary<(ParticipantId, PaymentKind), decimal>();
        foreach (var batch in batches)
        {
            var lines = await desk.LinesAsync(batch);
            Assert.Equal(batch.Rows, lines.Count);
            Assert.Equal(batch.Total, lines.Sum(line => line.Amount));
            Assert.Equal(_files[batch.Id], await desk.TextAsync(batch));
            // Fails where someone is paid twice for one thing.
            foreach (var line in lines)
                paid.Add((line.Participant, batch.Group.Kind), line.Amount);
        }

        Assert.All(paid, pair => Assert.Equal(_earned[pair.Key], pair.Value));
        var entries = (await storage.Storage.Participants.ListAsync(desk.Study, new() { Take = 500 }, default)).Rows
            .SelectMany(row => new[] { row.Base, row.Bonus }.OfType<PaymentEntry>().Select(entry => (row.Id, Entry: entry))).ToList();
        Assert.All(entries, pair => Assert.Equal(_earned[(pair.Id, pair.Entry.Kind)], pair.Entry.Amount));
        Assert.Equal(_earned.Count, entries.Count);
        var exported = entries.Where(pair => pair.Entry.State is PaymentState.Exported or PaymentState.Confirmed).ToList();
        Assert.Equal(paid.Keys.OrderBy(key => key.Item1.Value, StringComparer.Ordinal).ThenBy(key => key.Item2), exported.Select(pair => (pair.Id, pair.Entry.Kind)).OrderBy(key => key.Item1.Value, StringComparer.Ordinal).ThenBy(key => key.Item2));
        Assert.Equal(batches.Sum(batch => batch.Total), exported.Sum(pair => pair.Entry.Amount));
        Assert.Equal(batches.Sum(batch => batch.Total), (await desk.OverviewAsync()).Exported("USD"));
        Assert.True(_cap is null || batches.Sum(batch => batch.Total) <= _cap);
        Assert.Equal(_confirmed.OrderBy(key => key.Item1.Value, StringComparer.Ordinal).ThenBy(key => key.Item2), entries.Where(pair => pair.Entry.State is PaymentState.Confirmed).Select(pair => (pair.Id, pair.Entry.Kind)).OrderBy(key => key.Item1.Value, StringComparer.Ordinal).ThenBy(key => key.Item2));
    }

    private async Task<StoredParticipation> FinishAsync(StoredParticipation person, int right)
    {
        _earned[(person.Id, PaymentKind.Base)] = 3.00m;
        if (right > 0)
            _earned[(person.Id, PaymentKind.Bonus)] = right * 0.20m;
        return await storage.AnswerAsync(study, person, rightGuesses: right);
    }

    private async Task ExportAsync(ExportOutcome outcome)
    {
        if (outcome is ExportOutcome.Exported exported)
            _files.Add(exported.Batch.Id, await desk.TextAsync(exported.Batch));
    }

    private async Task OnFileAsync(LedgerMove move, StoredParticipation someone)
    {
        if (await Payments.BatchesAsync(desk.Study, default) is not [_, ..] batches)
            return;
        var batch = batches[move.Number % batches.Count];
        if (move.Kind is LedgerMoveKind.Void)
        {
            await Payments.VoidAsync(desk.Study, batch.Id, "never uploaded", OperatorDesk.Olga, default);
            return;
        }

        ParticipantId[]? only = move.Kind is LedgerMoveKind.ConfirmOne ? [someone.Id] : null;
        if (await Payments.ConfirmAsync(desk.Study, batch.Id, only, OperatorDesk.Olga, default) is not BatchOutcome.Done)
            return;
        foreach (var line in (await desk.LinesAsync(batch)).Where(line => only?.Contains(line.Participant) is not false))
            _confirmed.Add((line.Participant, batch.Group.Kind));
    }
}
