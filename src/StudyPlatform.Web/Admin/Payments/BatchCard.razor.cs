using Microsoft.AspNetCore.Components;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Web.Admin.Participants;

namespace StudyPlatform.Web.Admin.Payments;

/// <summary>Confirms and voids one payment file.</summary>
public sealed partial class BatchCard
{
    private bool _isOpen;
    private Asked _asked;
    private string? _done;
    private string? _refused;

    private enum Asked
    {
        Nothing,
        Confirm,
        Void,
    }

    [Inject] private PaymentDesk Desk { get; set; } = null!;

    [Parameter, EditorRequired] public required PaymentBatch Batch { get; set; }

    /// <summary>Of accounts.</summary>
    [Parameter, EditorRequired] public required IReadOnlyDictionary<OperatorId, string> Names { get; set; }

    /// <summary>Whether it links to the page with the file's lines.</summary>
    [Parameter] public bool LinksLines { get; set; }

    /// <summary>The file is not what it was: read it again.</summary>
    [Parameter, EditorRequired] public EventCallback Changed { get; set; }

    /// <summary>Payments that are not confirmed.</summary>
    private int Open => Batch.Payments - Batch.Confirmed;

    // Once only: a file that is done with is not folded up under the hand of whoever has just confirmed it.
    protected override void OnInitialized() => _isOpen = !LinksLines || (Batch.Voided is null && Open > 0);

    private void Ask(Asked asked) => (_asked, _done, _refused) = (asked, null, null);

    private void Cancel() => _asked = Asked.Nothing;

    private async Task ConfirmAsync() =>
        await SayAsync(await Desk.ConfirmAsync(Batch.Study, Batch.Id), done => $"{PaymentText.Payments(done.Changed)} {(done.Changed == 1 ? "is" : "are")} confirmed.");

    private async Task VoidAsync(string reason) =>
        await SayAsync(await Desk.VoidAsync(Batch.Study, Batch.Id, reason), _ => "The file is voided; what was in it goes into the next one.");

    private async Task SayAsync(BatchOutcome outcome, Func<BatchOutcome.Done, string> sentence)
    {
        _asked = Asked.Nothing;
        (_done, _refused) = outcome switch
        {
            BatchOutcome.Done done => (sentence(done), null),
            BatchOutcome.Refused refused => (null, refused.Sentence),
            _ => ((string?)null, (string?)null),
        };
        await Changed.InvokeAsync();
    }
}
