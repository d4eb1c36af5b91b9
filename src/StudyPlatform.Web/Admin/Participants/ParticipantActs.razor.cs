using Microsoft.AspNetCore.Components;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Platforms;

namespace StudyPlatform.Web.Admin.Participants;

/// <summary>Approves, rejects, excludes and deletes one participant.</summary>
public sealed partial class ParticipantActs
{
    /// <summary>For asking whether an act that takes a reason would be carried out.</summary>
    private const string SomeReason = "-";

    private Asked _asked;
    private string? _done;
    private string? _refused;

    private enum Asked
    {
        Nothing,
        Exclude,
        Reject,
        Delete,
    }

    [Inject] private ParticipantDesk Desk { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Parameter, EditorRequired] public required ParticipantView View { get; set; }

    /// <summary>The participant is not what it was: read it again.</summary>
    [Parameter, EditorRequired] public EventCallback Changed { get; set; }

    private bool IsTold => View.Case.Source is Platform.MechanicalTurk or Platform.MechanicalTurkSandbox;

    /// <summary>Also while something is owed: the confirmation then says what to do first.</summary>
    private bool HasSomethingToDelete => View.Case.Participation is { } participation && !(participation.DataDeleted && !View.Case.HasIdentifiers);

    private string Goes => (View.Case.Participation?.DataDeleted, View.Case.HasIdentifiers) switch
    {
        (true, _) => "the platform's ids; the answers are deleted already",
        (_, false) => "the answers; the platform's ids are deleted already",
        _ => "the answers and the platform's ids",
    };

    private bool May(OperatorCommand command) => View.May(command, Clock.GetUtcNow());

    private void Ask(Asked asked) => (_asked, _done, _refused) = (asked, null, null);

    private void Cancel() => _asked = Asked.Nothing;

    private async Task ApplyAsync(OperatorCommand command)
    {
        (_done, _refused) = await Desk.ApplyAsync(View.Study, View.Row.Id, command);
        _asked = Asked.Nothing;
        await Changed.InvokeAsync();
    }
}
