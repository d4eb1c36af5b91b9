using StudyPlatform.Domain.Assignment;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Events;
using StudyPlatform.Storage.Writing;

namespace StudyPlatform.Storage.Participations;

/// <summary>Lets newcomers in, or notes that they declined: one at a time for a study, so that quotas and images are exact.</summary>
internal sealed class Admissions(Database database, ParticipationSql sql, ParticipationReader reader, VersionCache versions)
{
    private readonly ShowingsCache _showings = new(sql);

    public AdmissionOutcome Admit(WriteSession session, RunningStudy study, PlatformIdentity identity)
    {
        var id = study.Version.Study;
        database.LockAdmissions(session, id);
        var (state, admitted, key) = FindStudy(session, id);
        if (reader.Find(session, id.Value, key, identity) is { } there)
            return new AdmissionOutcome.Returning(there.Stored);
        if (state is not StudyState.Live)
            return new AdmissionOutcome.NotLive(state);
        if (!IsCodeKnown(session, id, identity))
            return new AdmissionOutcome.UnknownCode();
        // A platform may hand a session on, say when someone gave a task back: what the first one did is not the next one's to see.
        if (reader.IsSessionTaken(session, id.Value, key, identity))
            return new AdmissionOutcome.SessionTaken();
        var decision = Admission.Decide(study.Plan, admitted, CountPeople(session, study, session.Now), _showings.Get(session, study, admitted), session.Now);
        return decision switch
        {
            AdmissionDecision.Admitted taken => new AdmissionOutcome.Admitted(Keep(session, study, identity, key, taken.Participation, admitted)),
            AdmissionDecision.Full => new AdmissionOutcome.Full(),
            AdmissionDecision.OutOfImages => new AdmissionOutcome.OutOfImages(),
            _ => throw new InvalidOperationException($"{decision} is no decision."),
        };
    }

    public StoredParticipation? Decline(WriteSession session, RunningStudy study, PlatformIdentity identity)
    {
        var id = study.Version.Study;
        var (state, _, key) = FindStudy(session, id);
        if (reader.Find(session, id.Value, key, identity) is { } there)
            return there.Stored;
        return state is StudyState.Live && IsCodeKnown(session, id, identity) && !reader.IsSessionTaken(session, id.Value, key, identity)
            ? Keep(session, study, identity, key, null, null)
            : null;
    }

    /// <summary>Whether a newcomer would find a place.</summary>
    public bool HasRoom(ReadSession session, RunningStudy study, DateTimeOffset now)
    {
        var (state, admitted, _) = FindStudy(session, study.Version.Study);
        return state is StudyState.Live
            && Admission.Decide(study.Plan, admitted, CountPeople(session, study, now), _showings.Read(session, study), now) is AdmissionDecision.Admitted;
    }

    /// <exception cref="KeyNotFoundException">There is no such study.</exception>
    public (StudyState State, long Admitted, byte[] Key) FindStudy(DatabaseSession session, StudyId id)
    {
        using var row = session.Query(sql.FindStudy, id.Value);
        return row.Read()
            ? (Enum.Parse<StudyState>(row.GetString(0)), row.GetInt64(1), row.GetFieldValue<byte[]>(2))
            : throw new KeyNotFoundException($"There is no study {id}.");
    }

    private bool IsCodeKnown(WriteSession session, StudyId id, PlatformIdentity identity) =>
        identity.Platform is not Platform.Code || session.Scalar(sql.FindAccessCode, id.Value, identity.Person) is not null;

    private int[] CountPeople(DatabaseSession session, RunningStudy study, DateTimeOffset now)
    {
        var cells = study.Plan.Cells;
        var people = new int[cells.Count];
        using var row = session.Query(sql.CountPeople, study.Version.Study.Value, Micros.Of(now));
        while (row.Read())
        {
            var (first, second) = (row.GetString(0), row.GetString(1));
            for (var i = 0; i < people.Length; i++)
            {
                // A cell of an older version that this one has not got takes no place in it.
                if (cells[i].First.Value == first && cells[i].Second.Value == second)
                    people[i] += (int)row.GetInt64(2);
            }
        }

        return people;
    }

    private StoredParticipation Keep(WriteSession session, RunningStudy study, PlatformIdentity identity, byte[] key, Participation? participation, long? number)
    {
        var stored = new StoredParticipation(ParticipantId.Draw(), ParticipantCode.Draw(), study.Version, identity, CompletionCode.Draw(), participation);
        var source = identity.Platform.ToString();
        var now = Micros.Of(session.Now);
        var kind = participation is null ? EventKind.Declined : EventKind.Admitted;
        var entry = EventEntry.Of(
            EventChain.Start, stored.Id.Value, 1, now, kind, step: null, EventDetail.Arrived(stored, study, number, key));
        var studyId = study.Version.Study.Value;
        var row = (long)session.Scalar(
            sql.Insert,
            stored.Id.Value,
            stored.Code.Value,
            studyId,
            versions.Id(session, study.Version),
            number,
            source,
            participation?.Cell.Condition.ToString(),
            participation?.Cell.First.Value,
            participation?.Cell.Second.Value,
            (participation?.Status ?? ParticipationStatus.Declined).ToString(),
            participation is null ? "" : string.Join(' ', participation.Stimuli),
            now,
            participation is null ? now : Micros.Of(participation.LeaseUntil),
            participation is null ? now : null,
            stored.CompletionCode.Value,
            entry.Sha256)!;
        session.Execute(
            sql.InsertIdentity, row, studyId, IdentityDigest.OfPerson(key, identity), IdentityDigest.OfSession(key, identity), identity.Person, identity.Session, identity.Context);
        entry.Insert(session, sql, row);
        if (participation is null)
            return stored;
        session.Execute(sql.CountAdmitted, studyId);
        var show = study.Plan.Definition.Images is ImagePolicy.Disjoint ? sql.TakeStimulus : sql.CountShowing;
        foreach (var stimulus in participation.Stimuli)
            session.Execute(show, studyId, study.Version.Bundle.Value, stimulus.Value);
        _showings.Add(study, stored.Id, participation.Stimuli);
        return stored;
    }
}
