using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Hosting.Telemetry;

/// <summary>The store as the pages use it, with what it does counted by <see cref="SiteMeasures"/>.</summary>
internal sealed class MeasuredParticipations(IParticipationStore store) : IParticipationStore
{
    public async Task<AdmissionOutcome> AdmitAsync(RunningStudy study, PlatformIdentity identity, CancellationToken cancellationToken)
    {
        var outcome = await store.AdmitAsync(study, identity, cancellationToken);
        if (outcome is AdmissionOutcome.Admitted)
            SiteMeasures.WasAdmitted(study.Version.Study, identity.Platform);
        else if (outcome is not AdmissionOutcome.Returning)
            SiteMeasures.WasRefused(study.Version.Study, outcome.GetType().Name);
        return outcome;
    }

    public async Task<StoredParticipation?> DeclineAsync(RunningStudy study, PlatformIdentity identity, CancellationToken cancellationToken)
    {
        var stored = await store.DeclineAsync(study, identity, cancellationToken);
        if (stored is { Participation: null })
            SiteMeasures.HasEnded(study.Version.Study, ParticipationStatus.Declined);
        return stored;
    }

    public Task<StoredParticipation?> FindAsync(ParticipantCode code, CancellationToken cancellationToken) => store.FindAsync(code, cancellationToken);

    public Task<StoredParticipation?> FindAsync(StudyId study, PlatformIdentity identity, CancellationToken cancellationToken) => store.FindAsync(study, identity, cancellationToken);

    public Task<bool> HasRoomAsync(RunningStudy study, CancellationToken cancellationToken) => store.HasRoomAsync(study, cancellationToken);

    public async Task<SubmitOutcome> ApplyAsync(RunningStudy study, ParticipantCode code, ParticipationCommand command, CancellationToken cancellationToken)
    {
        var outcome = await store.ApplyAsync(study, code, command, cancellationToken);
        if (outcome is SubmitOutcome.Accepted { Participation.Participation: { } participation } accepted)
        {
            if (command is ParticipationCommand.Submit submit)
                SiteMeasures.WasAnswered(study.Version.Study, submit.Step.Kind, accepted.Awaited);
            if (!participation.IsOpen)
                SiteMeasures.HasEnded(study.Version.Study, participation.Status);
        }

        return outcome;
    }

    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var changed = await store.SweepAsync(cancellationToken);
        SiteMeasures.WasSwept(changed);
        return changed;
    }
}
