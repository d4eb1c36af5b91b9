using Microsoft.AspNetCore.Components;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participants;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.Shell;
using StudyPlatform.Web.Participate;

namespace StudyPlatform.Web.Admin.Participants;

/// <summary>Everything that is kept about one participant, and what may be done about it.</summary>
public sealed partial class ParticipantPage
{
    private ParticipantView? _view;
    private bool _isMissing;

    [Inject] private IParticipantQueries Queries { get; set; } = null!;

    [Inject] private IOperatorStore Operators { get; set; } = null!;

    [Inject] private IStudyCatalogue Catalogue { get; set; } = null!;

    [Inject] private AccountNames Accounts { get; set; } = null!;

    [Inject] private Actor Actor { get; set; } = null!;

    [Parameter] public string Study { get; set; } = "";

    [Parameter] public string Participant { get; set; } = "";

    private IReadOnlyList<Crumb> Trail =>
        [Crumb.Studies, new Crumb(_view?.Plan.Definition.Title ?? Study, $"studies/{Study}"), new Crumb("Participants", ParticipantAddress.Of(new StudyId(Study)))];

    protected override async Task OnInitializedAsync()
    {
        if (StudyId.IsValid(Study) && ParticipantId.IsValid(Participant))
            await ReadAsync();
        _isMissing = _view is null;
    }

    private async Task ReadAsync()
    {
        var (study, participant) = (new StudyId(Study), new ParticipantId(Participant));
        if (await Queries.TimelineAsync(study, participant, CancellationToken.None) is not { } timeline
            || await Operators.FindAsync(study, participant, CancellationToken.None) is not { } found)
            return;
        var identity = await Actor.MayAsync(Policies.ReadIdentifiers, study) ? await Queries.IdentifiersAsync(study, participant, CancellationToken.None) : null;
        var plan = (await Catalogue.VersionAsync(timeline.Row.Version, CancellationToken.None)).Plan;
        _view = new ParticipantView(timeline, found, identity, plan, await Accounts.ReadAsync(CancellationToken.None));
    }
}
