using System.Globalization;
using Microsoft.AspNetCore.Components;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.Shell;

namespace StudyPlatform.Web.Admin.Payments;

/// <summary>A payment file with its lines, of which some can be confirmed. One page of lines at a time is read.</summary>
public sealed partial class BatchPage
{
    private const int Size = 50;

    private readonly HashSet<ParticipantId> _chosen = [];
    private PaymentBatch? _batch;
    private BatchLinePage? _page;
    private IReadOnlyDictionary<OperatorId, string> _names = new Dictionary<OperatorId, string>();
    private int _skip;
    private bool _isMissing;
    private bool _isAsked;
    private string? _done;
    private string? _refused;

    [Inject] private IPaymentStore Payments { get; set; } = null!;

    [Inject] private AccountNames Accounts { get; set; } = null!;

    [Inject] private PaymentDesk Desk { get; set; } = null!;

    [Parameter] public string Study { get; set; } = "";

    [Parameter] public string Batch { get; set; } = "";

    private IReadOnlyList<Crumb> Trail => [Crumb.Studies, new Crumb(Study, $"studies/{Study}"), new Crumb("Payments", PaymentAddress.Of(new StudyId(Study)))];

    private bool CanConfirm => _batch is { Voided: null } batch && batch.Confirmed < batch.Payments;

    private string Summary => _page!.Total == 1 ? "1 line." : string.Create(
        CultureInfo.InvariantCulture, $"{_page.Total:#,##0} lines; {_skip + 1:#,##0} to {Math.Min(_skip + Size, _page.Total):#,##0} are shown.");

    protected override async Task OnInitializedAsync()
    {
        if (StudyId.IsValid(Study) && BatchId.IsValid(Batch))
        {
            _names = await Accounts.ReadAsync(CancellationToken.None);
            await ReadAsync();
        }

        _isMissing = _batch is null;
    }

    private async Task ReadAsync()
    {
        var (study, batch) = (new StudyId(Study), new BatchId(Batch));
        _page = await Payments.LinesAsync(study, batch, _skip, Size, CancellationToken.None);
        _batch = await Payments.FindAsync(study, batch, CancellationToken.None);
        // What someone else has confirmed meanwhile cannot be chosen any more.
        _chosen.ExceptWith(_page.Lines.Where(line => !line.CanBeConfirmed).Select(line => line.Participant));
    }

    private Task ShowAsync(int skip)
    {
        (_skip, _isAsked) = (Math.Max(0, skip), false);
        return ReadAsync();
    }

    private void Choose(ParticipantId participant)
    {
        if (!_chosen.Remove(participant))
            _chosen.Add(participant);
        _isAsked = false;
    }

    private void ChooseAll() => _chosen.UnionWith(_page!.Lines.Where(line => line.CanBeConfirmed).Select(line => line.Participant));

    private void Ask() => (_isAsked, _done, _refused) = (true, null, null);

    private async Task ConfirmAsync()
    {
        var outcome = await Desk.ConfirmAsync(_batch!.Study, _batch.Id, _chosen);
        (_isAsked, _done, _refused) = outcome switch
        {
            BatchOutcome.Done done => (false, $"{PaymentText.Payments(done.Changed)} {(done.Changed == 1 ? "is" : "are")} confirmed.", null),
            BatchOutcome.Refused refused => (false, null, refused.Sentence),
            _ => (false, (string?)null, (string?)null),
        };
        _chosen.Clear();
        await ReadAsync();
    }

    private static string State(BatchLine line) => line switch
    {
        { IsHere: false, IsRejection: true } => "no longer rejected",
        { IsHere: false, State: PaymentState.Planned } => "planned again",
        { IsHere: false } => $"{PaymentText.Of(line.State).ToLowerInvariant()}, not by this file",
        _ => PaymentText.Of(line.State),
    };
}
