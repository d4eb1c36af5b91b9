using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Auditing;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Participations;
using StudyPlatform.Storage.Reading;
using StudyPlatform.Storage.Writing;

namespace StudyPlatform.Storage.Operators;

/// <summary>Operators' acts in the database. Each is one piece of work of the <see cref="BatchingWriter"/>.</summary>
internal sealed class OperatorStore(Database database, BatchingWriter writer, ReadPool readers, ParticipationSql sql, ParticipationReader reader) : IOperatorStore
{
    /// <summary>How many participations one piece of work changes, so that participants do not wait behind it.</summary>
    private const int ChunkSize = 100;

    private readonly OperatorSql _acts = new();
    private readonly OperatorChanges _changes = new(sql, new OperatorSql(), reader);

    public Task<ParticipantCase?> FindAsync(StudyId study, ParticipantId participant, CancellationToken cancellationToken) => readers.ReadAsync(
        (session, _) => ValueTask.FromResult(session.Scalar(sql.FindByName, participant.Value, study.Value) is long id ? _changes.Find(session, id)?.Case : null), cancellationToken);

    public Task<OperatorOutcome> ApplyAsync(
        StudyId study, ParticipantId participant, OperatorCommand command, OperatorId by, CancellationToken cancellationToken, AuditAction? audit = null)
    {
        ArgumentNullException.ThrowIfNull(command);
        return writer.RunAsync(
            AuditWriting.Audited(database, session => Apply(session, study, participant, command, by), audit is null ? null : outcome => outcome is OperatorOutcome.Accepted ? audit : null),
            // What takes the log's lock comes before what takes only a participant's row.
            audit is null ? participant.Value : "!act:" + participant.Value,
            cancellationToken);
    }

    public async Task<IReadOnlyList<OperatorOutcome>> ApplyAsync(
        StudyId study, IReadOnlyList<ParticipantId> participants, OperatorCommand command, OperatorId by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(participants);
        ArgumentNullException.ThrowIfNull(command);
        List<OperatorOutcome> outcomes = [];
        foreach (var chunk in participants.Chunk(ChunkSize))
        {
            outcomes.AddRange(await writer.RunAsync(
                session => chunk.Select(participant => Apply(session, study, participant, command, by)).ToList(), key: null, cancellationToken).ConfigureAwait(false));
        }

        return outcomes;
    }

    public async Task<int> ApproveAllAsync(StudyId study, OperatorId by, CancellationToken cancellationToken, Func<int, AuditAction>? audit = null)
    {
        var undecided = await readers.ReadAsync((session, _) => ValueTask.FromResult(Ids(session, _acts.ListUndecided, study.Value)), cancellationToken).ConfigureAwait(false);
        var approved = 0;
        foreach (var chunk in undecided.Chunk(ChunkSize))
        {
            approved += await writer.RunAsync(
                AuditWriting.Audited(
                    database,
                    session => chunk.Count(id => _changes.Apply(session, id, new OperatorCommand.Approve(), by) is OperatorOutcome.Accepted),
                    audit is null ? null : count => count > 0 ? audit(count) : null),
                key: null,
                cancellationToken).ConfigureAwait(false);
        }

        return approved;
    }

    public Task<IdentifierDeletion> DeleteIdentifiersAsync(StudyId study, string reason, OperatorId by, CancellationToken cancellationToken) => OperatorReason.IsValid(reason)
        ? writer.RunAsync(session => DeleteIdentifiers(session, study, reason, by), "!" + study.Value, cancellationToken)
        : throw new ArgumentException(OperatorRefusals.Sentence(OperatorRefusal.ReasonUnfit), nameof(reason));

    private OperatorOutcome Apply(WriteSession session, StudyId study, ParticipantId participant, OperatorCommand command, OperatorId by) =>
        session.Scalar(sql.FindByName, participant.Value, study.Value) is long id ? _changes.Apply(session, id, command, by) : new OperatorOutcome.Unknown();

    private IdentifierDeletion DeleteIdentifiers(WriteSession session, StudyId study, string reason, OperatorId by)
    {
        // Nobody is let in, and no file is made, until this is done.
        database.LockAdmissions(session, study);
        database.LockLedger(session, study);
        var state = (string?)session.Scalar(sql.FindStudy, study.Value) ?? throw new KeyNotFoundException($"There is no study {study}.");
        if (state != nameof(StudyState.Closed))
            return new IdentifierDeletion.NotClosed();
        if ((int)(long)session.Scalar(_acts.CountUnderWay, study.Value, Micros.Of(session.Now))! is > 0 and var underWay)
            return new IdentifierDeletion.UnderWay(underWay);
        if ((int)(long)session.Scalar(_acts.CountOwed, study.Value)! is > 0 and var owed)
            return new IdentifierDeletion.StillOwed(owed);
        return new IdentifierDeletion.Deleted(Ids(session, _acts.ListIdentified, study.Value).Count(id => _changes.DeleteIdentifiers(session, id, reason, by)));
    }

    private static List<long> Ids(DatabaseSession session, Statement statement, string study)
    {
        List<long> ids = [];
        using var row = session.Query(statement, study);
        while (row.Read())
            ids.Add(row.GetInt64(0));
        return ids;
    }
}
