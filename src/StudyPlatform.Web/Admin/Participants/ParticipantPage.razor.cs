using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participants;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.Shell;
using StudyPlatform.Web.Participate;

namespace StudyPlatform.Web.Admin.Participants;

/// <summary>Everything that is kept about one participant, and what may be done about it.</summary>
public sealed partial class ParticipantPage
{
    private ParticipantTimeline? _timeline;
    private PlatformIdentity? _identity;
    private StudyPlan? _plan;
    private IReadOnlyDictionary<MethodId, string> _methods = new Dictionary<MethodId, string>();
    private bool _isMissing;
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

    [Inject] private IParticipantQueries Queries { get; set; } = null!;

    [Inject] private IOperatorStore Operators { get; set; } = null!;

    [Inject] private IStudyCatalogue Catalogue { get; set; } = null!;

    [Inject] private Actor Actor { get; set; } = null!;

    [Parameter] public string Study { get; set; } = "";

    [Parameter] public string Participant { get; set; } = "";

    private IReadOnlyList<Crumb> Trail =>
        [Crumb.Studies, new Crumb(Study, $"studies/{Study}"), new Crumb("Participants", ParticipantAddress.Of(new StudyId(Study)))];

    private IReadOnlyList<MethodId> Shown => _timeline!.Row.Cell is { } cell ? [cell.First, cell.Second] : [];

    protected override async Task OnInitializedAsync()
    {
        if (StudyId.IsValid(Study) && ParticipantId.IsValid(Participant))
            await ReadAsync();
        _isMissing = _timeline is null;
    }

    private async Task ReadAsync()
    {
        var (study, participant) = (new StudyId(Study), new ParticipantId(Participant));
        if (await Queries.TimelineAsync(study, participant, CancellationToken.None) is not { } timeline)
            return;
        _plan = (await Catalogue.VersionAsync(timeline.Row.Version, CancellationToken.None)).Plan;
        _methods = _plan.Bundle.Methods.ToDictionary(method => method.Id, method => method.Name);
        if (await Actor.MayAsync(Policies.ReadIdentifiers, study))
            _identity = await Queries.IdentifiersAsync(study, participant, CancellationToken.None);
        _timeline = timeline;
    }

    private void Ask(Asked asked) => (_asked, _done, _refused) = (asked, null, null);

    private void Cancel() => _asked = Asked.Nothing;

    private async Task ApplyAsync(string policy, OperatorCommand command)
    {
        var study = new StudyId(Study);
        await Actor.RequireAsync(policy, study);
        var outcome = await Operators.ApplyAsync(study, new ParticipantId(Participant), command, await Actor.OperatorAsync(), CancellationToken.None);
        _asked = Asked.Nothing;
        (_done, _refused) = outcome switch
        {
            OperatorOutcome.Accepted => (Done(command), null),
            OperatorOutcome.Refused refused => (null, refused.Sentence),
            _ => ((string?)null, "The study has no such participant any more."),
        };
        if (outcome is OperatorOutcome.Accepted)
            await Actor.RecordAsync($"participant.{Act(command)}", Participant, new JsonObject { ["study"] = Study });
        await ReadAsync();
    }

    private static string Act(OperatorCommand command) => command switch
    {
        OperatorCommand.Exclude => "excluded",
        OperatorCommand.Include => "included",
        OperatorCommand.Approve => "approved",
        OperatorCommand.Reject => "rejected",
        OperatorCommand.Delete => "deleted",
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static string Done(OperatorCommand command) => command switch
    {
        OperatorCommand.Exclude => "Excluded from the analysis; the reason stands in the results.",
        OperatorCommand.Include => "The exclusion is taken back.",
        OperatorCommand.Approve => "Approved: what is owed goes into the next payment file.",
        OperatorCommand.Reject => "Rejected: what was planned is withheld.",
        OperatorCommand.Delete => "Answers and ids are deleted.",
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private BundleStimulus Stimulus(TrialRecord trial) => _plan!.Stimulus(trial.Stimulus);

    private static string Medium(MediaPath path) => "/media/" + path.FileName;

    private string Name(MethodId method) => _methods.GetValueOrDefault(method, method.Value);
}
