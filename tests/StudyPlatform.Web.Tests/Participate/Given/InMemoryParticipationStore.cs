using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Tests.Participate.Given;

/// <summary>The store's contract by the domain's own rules, kept in memory; one study.</summary>
public sealed class InMemoryParticipationStore(TimeProvider clock) : IParticipationStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ParticipantCode, StoredParticipation> _byCode = [];
    private readonly Dictionary<StimulusId, int> _showings = [];
    private readonly List<(ParticipantCode Code, ParticipationEvent Event)> _events = [];
    private int _admitted;

    public StudyState State { get; set; } = StudyState.Live;

    public bool HasRoom { get; set; } = true;

    /// <summary>Whether the store fails at everything that is asked of it by code.</summary>
    public bool IsDown { get; set; }

    public HashSet<string> Codes { get; } = [];

    /// <summary>What a command waits for before it is carried out, as behind a long queue.</summary>
    public Func<Task> Queue { get; set; } = () => Task.CompletedTask;

    /// <summary>Everything that was ever written: what no GET may make longer.</summary>
    public IReadOnlyList<(ParticipantCode Code, ParticipationEvent Event)> Events
    {
        get
        {
            lock (_lock)
                return [.. _events];
        }
    }

    public StoredParticipation this[string code]
    {
        get
        {
            lock (_lock)
                return _byCode[new ParticipantCode(code)];
        }
    }

    public Task<AdmissionOutcome> AdmitAsync(RunningStudy study, PlatformIdentity identity, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (Find(identity) is { } known)
                return Task.FromResult<AdmissionOutcome>(new AdmissionOutcome.Returning(known));
            if (State is not StudyState.Live)
                return Task.FromResult<AdmissionOutcome>(new AdmissionOutcome.NotLive(State));
            if (IsSessionTaken(identity))
                return Task.FromResult<AdmissionOutcome>(new AdmissionOutcome.SessionTaken());
            if (identity.Platform is Platform.Code && !Codes.Contains(identity.Person))
                return Task.FromResult<AdmissionOutcome>(new AdmissionOutcome.UnknownCode());
            if (!HasRoom)
                return Task.FromResult<AdmissionOutcome>(new AdmissionOutcome.Full());
            var people = new int[study.Plan.Cells.Count];
            foreach (var participation in _byCode.Values.Select(stored => stored.Participation).OfType<Participation>())
                people[study.Plan.Cells.ToList().IndexOf(participation.Cell)]++;
            return Task.FromResult<AdmissionOutcome>(Admission.Decide(study.Plan, _admitted, people, _showings, clock.GetUtcNow()) switch
            {
                AdmissionDecision.Admitted admitted => new AdmissionOutcome.Admitted(Keep(study, identity, admitted.Participation, new ParticipationEvent.Admitted())),
                AdmissionDecision.OutOfImages => new AdmissionOutcome.OutOfImages(),
                _ => new AdmissionOutcome.Full(),
            });
        }
    }

    public Task<StoredParticipation?> DeclineAsync(RunningStudy study, PlatformIdentity identity, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (Find(identity) is { } known)
                return Task.FromResult<StoredParticipation?>(known);
            return Task.FromResult(State is StudyState.Live && !IsSessionTaken(identity) ? Keep(study, identity, null, new ParticipationEvent.Declined()) : null);
        }
    }

    public Task<StoredParticipation?> FindAsync(ParticipantCode code, CancellationToken cancellationToken)
    {
        if (IsDown)
            throw new Down();
        lock (_lock)
            return Task.FromResult(_byCode.GetValueOrDefault(code));
    }

    public Task<StoredParticipation?> FindAsync(StudyId study, PlatformIdentity identity, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(Find(identity));
    }

    public Task<bool> HasRoomAsync(RunningStudy study, CancellationToken cancellationToken) => Task.FromResult(HasRoom);

    public async Task<SubmitOutcome> ApplyAsync(RunningStudy study, ParticipantCode code, ParticipationCommand command, CancellationToken cancellationToken)
    {
        await Queue().WaitAsync(cancellationToken);
        lock (_lock)
        {
            if (!_byCode.TryGetValue(code, out var stored))
                return new SubmitOutcome.Unknown();
            if (stored.Participation is not { } participation)
                return new SubmitOutcome.Refused(stored, Refusal.Ended);
            if (Transitions.Apply(study.Plan, participation, command, clock.GetUtcNow()) is not Transition.Accepted accepted)
                return new SubmitOutcome.Refused(stored, Refusal.StepAlreadyAnswered);
            stored = stored with { Participation = accepted.Next };
            _byCode[code] = stored;
            _events.AddRange(accepted.Events.Select(happened => (code, happened)));
            return new SubmitOutcome.Accepted(stored);
        }
    }

    public Task<int> SweepAsync(CancellationToken cancellationToken) => Task.FromResult(0);

    private StoredParticipation? Find(PlatformIdentity identity) => _byCode.Values.FirstOrDefault(stored =>
        stored.Identity is { } known && known.Platform == identity.Platform && known.Person == identity.Person);

    private bool IsSessionTaken(PlatformIdentity identity) => identity.Session is not null && _byCode.Values.Any(stored =>
        stored.Identity is { } known && known.Platform == identity.Platform && known.Session == identity.Session);

    private StoredParticipation Keep(RunningStudy study, PlatformIdentity identity, Participation? participation, ParticipationEvent happened)
    {
        var stored = new StoredParticipation(ParticipantId.Draw(), ParticipantCode.Draw(), study.Version, identity, CompletionCode.Draw(), participation);
        _byCode.Add(stored.Code, stored);
        _events.Add((stored.Code, happened));
        if (participation is null)
            return stored;
        _admitted++;
        foreach (var stimulus in participation.Stimuli)
            _showings[stimulus] = _showings.GetValueOrDefault(stimulus) + 1;
        return stored;
    }

    private sealed class Down() : StoreException("The store is down.", null);
}
