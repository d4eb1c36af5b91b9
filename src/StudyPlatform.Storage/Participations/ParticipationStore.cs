using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Reading;
using StudyPlatform.Storage.Writing;

namespace StudyPlatform.Storage.Participations;

/// <summary>Participations in the database. Each write is one piece of work of the <see cref="BatchingWriter"/>.</summary>
internal sealed class ParticipationStore : IParticipationStore
{
    /// <summary>How many participations one piece of the sweep's work changes, so that participants do not wait behind it.</summary>
    private const int SweepSize = 50;

    private readonly BatchingWriter _writer;
    private readonly ReadPool _readers;
    private readonly TimeProvider _clock;
    private readonly ParticipationSql _sql;
    private readonly ParticipationReader _reader;
    private readonly Admissions _admissions;
    private readonly Changes _changes;

    public ParticipationStore(Database database, BatchingWriter writer, ReadPool readers, TimeProvider clock)
    {
        (_writer, _readers, _clock) = (writer, readers, clock);
        _sql = new ParticipationSql(database);
        var versions = new VersionCache(_sql);
        _reader = new ParticipationReader(_sql, versions);
        _admissions = new Admissions(database, _sql, _reader, versions);
        _changes = new Changes(_sql, _reader);
    }

    public Task<AdmissionOutcome> AdmitAsync(RunningStudy study, PlatformIdentity identity, CancellationToken cancellationToken) =>
        _writer.RunAsync(session => _admissions.Admit(session, study, identity), AdmissionKey(study), cancellationToken);

    public Task<StoredParticipation?> DeclineAsync(RunningStudy study, PlatformIdentity identity, CancellationToken cancellationToken) =>
        _writer.RunAsync(session => _admissions.Decline(session, study, identity), AdmissionKey(study), cancellationToken);

    public Task<StoredParticipation?> FindAsync(ParticipantCode code, CancellationToken cancellationToken) =>
        _readers.ReadAsync((session, token) => _reader.FindAsync(session, code, token), cancellationToken);

    public Task<StoredParticipation?> FindAsync(StudyId study, PlatformIdentity identity, CancellationToken cancellationToken) =>
        _readers.ReadAsync(
            (session, _) => ValueTask.FromResult(_reader.Find(session, study.Value, _admissions.FindStudy(session, study).Key, identity)?.Stored), cancellationToken);

    public Task<bool> HasRoomAsync(RunningStudy study, CancellationToken cancellationToken) =>
        _readers.ReadAsync((session, _) => ValueTask.FromResult(_admissions.HasRoom(session, study, _clock.GetUtcNow())), cancellationToken);

    public Task<SubmitOutcome> ApplyAsync(RunningStudy study, ParticipantCode code, ParticipationCommand command, CancellationToken cancellationToken) =>
        _writer.RunAsync(session => _changes.Apply(session, study, code, command), code.Value, cancellationToken);

    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var changed = 0;
        foreach (var ids in (await FindToSweepAsync(cancellationToken).ConfigureAwait(false)).Chunk(SweepSize))
        {
            changed += await _writer.RunAsync(
                session => ids.Count(id => _changes.Sweep(session, id)), key: null, cancellationToken).ConfigureAwait(false);
        }

        return changed;
    }

    // Before any participant's code, as codes are letters and digits: admissions' locks are taken first.
    private static string AdmissionKey(RunningStudy study) => "!" + study.Version.Study.Value;

    private Task<List<long>> FindToSweepAsync(CancellationToken cancellationToken) =>
        _readers.ReadAsync(
            (session, _) =>
            {
                var now = Micros.Whole(_clock.GetUtcNow());
                List<long> ids = [];
                Read(session, _sql.FindLapsed, now);
                Read(session, _sql.FindIdle, now - Transitions.IdleUntilAbandoned);
                return ValueTask.FromResult(ids);

                void Read(ReadSession reader, Statement statement, DateTimeOffset time)
                {
                    using var row = reader.Query(statement, Micros.Of(time));
                    while (row.Read())
                        ids.Add(row.GetInt64(0));
                }
            },
            cancellationToken);
}
