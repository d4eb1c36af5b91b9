using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Studies;

namespace StudyPlatform.Web.Admin.Studies;

/// <summary>Going live, pausing and closing, each after it was said what it does, each with a line in the audit log.</summary>
public sealed partial class StudyMovesPanel
{
    private const int MostReason = 1000;

    private const string Meanwhile = "Someone else changed the study at this moment. What you see now is how it is; look at it and decide again.";

    private StudyMove? _asked;
    private string _reason = "";
    private string? _said;
    private string? _problem;

    [Inject] private IStudyStore Studies { get; set; } = null!;

    [Inject] private StudyOpening Opening { get; set; } = null!;

    [Inject] private Actor Actor { get; set; } = null!;

    /// <summary>The study as it is.</summary>
    [Parameter, EditorRequired] public required StudyDetail Detail { get; set; }

    /// <summary>It was moved, or is not what it was taken for: read it again.</summary>
    [Parameter] public EventCallback Changed { get; set; }

    private string People => Detail.Definition is { } definition ? $"{definition.People} people" : "as many as the study needs";

    private string UnderWay => Detail.Count.UnderWay switch
    {
        0 => "Nobody is under way.",
        1 => "The 1 person who is under way can finish.",
        var people => $"The {people} people who are under way can finish.",
    };

    private bool May(StudyMove move) => StudyMoves.Apply(Detail.Entry.State, move) is not null;

    private void Ask(StudyMove move) => (_asked, _said, _problem, _reason) = (move, null, null, "");

    private void Cancel() => (_asked, _problem) = (null, null);

    private async Task OpenAsync()
    {
        await Actor.RequireAsync(Policies.ChangeStudy, Detail.Entry.Id);
        if (_reason.Length > MostReason)
        {
            _problem = $"Give the reason in at most {MostReason} characters; this one has {_reason.Length}.";
            return;
        }

        var reason = Detail.IsRehearsed || string.IsNullOrWhiteSpace(_reason) ? null : _reason.Trim();
        var detail = Documents();
        detail["reason"] = reason;
        var action = await Actor.ActionAsync("study.opened", Detail.Entry.Id.Value, detail);
        StudyOpeningOutcome outcome;
        try
        {
            outcome = await Opening.OpenAsync(Detail.Entry, reason, CancellationToken.None, rehearsed => action with { Detail = With(detail, rehearsed) });
        }
        catch (SiteException fault)
        {
            _problem = $"Nothing was changed. {fault.Message}";
            return;
        }

        switch (outcome)
        {
            case StudyOpeningOutcome.NotRehearsed:
                _problem = "Say why it should go live without a passed rehearsal, or rehearse it first.";
                break;
            case StudyOpeningOutcome.Opened:
                await DoneAsync("The study is live: whoever follows its link can take part.");
                break;
            default:
                await FailedAsync();
                break;
        }
    }

    private async Task MoveAsync(StudyMove move)
    {
        await Actor.RequireAsync(Policies.ChangeStudy, Detail.Entry.Id);
        var entry = Detail.Entry;
        var name = move is StudyMove.Pause ? "study.paused" : "study.closed";
        if (StudyMoves.Apply(entry.State, move) is { } next
            && await Studies.MoveAsync(entry.Id, entry.State, next, CancellationToken.None, audit: await Actor.ActionAsync(name, entry.Id.Value, Documents())))
            await DoneAsync(move is StudyMove.Pause ? "The study is paused: no newcomers are let in." : "The study is closed for good.");
        else
            await FailedAsync();
    }

    private async Task DoneAsync(string sentence)
    {
        (_asked, _said, _problem) = (null, sentence, null);
        await Changed.InvokeAsync();
    }

    private async Task FailedAsync()
    {
        (_asked, _problem) = (null, Meanwhile);
        await Changed.InvokeAsync();
    }

    private JsonObject Documents() => new()
    {
        ["version"] = Detail.Entry.Current.Number,
        ["definition"] = Detail.Entry.Current.Definition.Value,
        ["bundle"] = Detail.Entry.Current.Bundle.Value,
    };

    private static string With(JsonObject detail, bool rehearsed)
    {
        detail["rehearsed"] = rehearsed;
        return detail.ToJsonString();
    }
}
