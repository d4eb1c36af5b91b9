using Microsoft.AspNetCore.Components;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Web.Admin.Payments;

namespace StudyPlatform.Web.Admin.Participants;

/// <summary>Grants, cancels and restores one participant's payments.</summary>
public sealed partial class ParticipantPayments
{
    /// <summary>For asking whether an act that takes a reason would be carried out.</summary>
    private const string SomeReason = "-";

    private PaymentKind? _cancelled;
    private bool _isGranting;
    private string? _done;
    private string? _refused;

    [Inject] private ParticipantDesk Desk { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Parameter, EditorRequired] public required ParticipantView View { get; set; }

    /// <summary>The participant is not what it was: read it again.</summary>
    [Parameter, EditorRequired] public EventCallback Changed { get; set; }

    private string Base => PaymentText.Money(View.Pay.Base, View.Pay.Currency);

    private bool May(OperatorCommand command) => View.May(command, Clock.GetUtcNow());

    private void Ask(PaymentKind kind) => (_cancelled, _isGranting, _done, _refused) = (kind, false, null, null);

    private void AskToGrant() => (_isGranting, _done, _refused) = (true, null, null);

    private void Close() => (_cancelled, _isGranting) = (null, false);

    private async Task ApplyAsync(OperatorCommand command)
    {
        (_done, _refused) = await Desk.ApplyAsync(View.Study, View.Row.Id, command);
        Close();
        await Changed.InvokeAsync();
    }
}
