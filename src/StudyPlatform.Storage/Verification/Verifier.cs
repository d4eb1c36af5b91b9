using Microsoft.EntityFrameworkCore;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Schema;

namespace StudyPlatform.Storage.Verification;

/// <summary>
/// Looks whether every row is as it was written. The events of each participation are a hash chain; every other row
/// about a participation follows from its events and is compared with them; images, numbers and quotas of a study
/// follow from its participations. What is seen is the database of one moment, and nobody is kept from writing.
/// Someone who can write to the database and knows all this could cut or rewrite a whole chain: a fingerprint that was
/// noted down elsewhere (<see cref="Fingerprints"/>) is what shows that.
/// </summary>
internal sealed class Verifier(Database database)
{
    /// <summary>Participations that are looked at together; so much is in memory.</summary>
    private const int ChunkSize = 200;

    public Task<VerificationReport> VerifyAsync(CancellationToken cancellationToken) => database.ExplainedAsync(async () =>
    {
        await using var context = database.CreateContext();
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await context.Database.ExecuteSqlRawAsync(database.BeginSnapshot, cancellationToken).ConfigureAwait(false);
        // The transaction ends with the connection: to say so on one that broke would hide by what it broke.
        return await VerifyAsync(context, cancellationToken).ConfigureAwait(false);
    });

    private static async Task<VerificationReport> VerifyAsync(StorageContext context, CancellationToken cancellationToken)
    {
        List<VerificationFault> faults = [.. await Consistency.CheckAsync(context, cancellationToken).ConfigureAwait(false)];
        var studies = await context.Studies.AsNoTracking().ToDictionaryAsync(row => row.Id, cancellationToken).ConfigureAwait(false);
        var versions = await context.StudyVersions.AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        var tallies = studies.ToDictionary(pair => pair.Key, pair => new StudyTally(pair.Value), StringComparer.Ordinal);
        var ledger = new LedgerTally();
        var (participations, events) = (0, 0L);
        var fingerprints = new Fingerprints();
        for (var last = long.MinValue; ;)
        {
            var from = last;
            var chunk = await context.Participations.AsNoTracking().Where(row => row.Id > from).OrderBy(row => row.Id).Take(ChunkSize).ToListAsync(cancellationToken).ConfigureAwait(false);
            if (chunk.Count == 0)
                break;
            last = chunk[^1].Id;
            foreach (var rows in await LoadAsync(context, chunk, studies, versions, cancellationToken).ConfigureAwait(false))
            {
                participations++;
                fingerprints.Add(rows.Participation);
                events += rows.Events.Count;
                faults.AddRange(Check(rows, tallies, ledger));
            }
        }

        foreach (var study in studies.Values.OrderBy(row => row.Id, StringComparer.Ordinal))
        {
            if ((study.State == nameof(StudyState.Closed)) != (study.ClosedAt is not null))
                faults.Add(new VerificationFault("studies", study.Id, "closed_at does not fit the state"));
            var showings = await context.StimulusShowings.AsNoTracking().Where(row => row.StudyId == study.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
            faults.AddRange(tallies[study.Id].Check(showings, [.. versions.Where(version => version.StudyId == study.Id)]));
        }

        faults.AddRange(await ledger.CheckAsync(context, cancellationToken).ConfigureAwait(false));
        foreach (var caps in (await context.PaymentCaps.AsNoTracking().OrderBy(row => row.Number).ToListAsync(cancellationToken).ConfigureAwait(false)).GroupBy(row => row.StudyId))
        {
            faults.AddRange(CapCheck.Check([.. caps]));
            foreach (var cap in caps)
                fingerprints.Add(cap);
        }

        foreach (var rehearsals in (await context.Rehearsals.AsNoTracking().OrderBy(row => row.Number).ToListAsync(cancellationToken).ConfigureAwait(false)).GroupBy(row => row.StudyId))
        {
            faults.AddRange(RehearsalCheck.Check([.. rehearsals]));
            foreach (var rehearsal in rehearsals)
                fingerprints.Add(rehearsal);
        }

        return new VerificationReport(participations, events, fingerprints.Take(), faults);
    }

    private static IEnumerable<VerificationFault> Check(ParticipationRows rows, Dictionary<string, StudyTally> tallies, LedgerTally ledger)
    {
        var participation = rows.Participation;
        var replay = new Replay(participation, rows.Events, () => DefinitionCurrency.Of(rows.Version));
        ledger.Add(replay.Ledger);
        foreach (var fault in ChainCheck.Check(participation, rows.Events).Concat(replay.Faults))
            yield return fault;
        foreach (var fault in RowComparison.Compare("participations", participation.PublicId, replay.Participation, participation))
            yield return fault;
        foreach (var fault in RowComparison.Compare("trials", row => Name(participation, $"position {row.Position}"), replay.Trials, rows.Trials)
            .Concat(RowComparison.Compare("rankings", row => Name(participation, row.Question), replay.Rankings, rows.Rankings))
            .Concat(RowComparison.Compare("demographics", row => Name(participation, row.Question), replay.Demographics, rows.Demographics))
            .Concat(RowComparison.Compare("comments", _ => participation.PublicId, replay.Comments, rows.Comments))
            .Concat(RowComparison.Compare("payments", row => Name(participation, row.Kind), replay.Ledger.Payments, rows.Payments))
            .Concat(RowComparison.Compare("payment_lines", row => Name(participation, row.BatchId), replay.Ledger.Lines, rows.Lines)))
            yield return fault;
        if (replay.Arrival is not { } arrival)
        {
            yield return new VerificationFault(ChainCheck.Table, ChainCheck.Name(participation, 1), "nothing tells of the arrival");
            yield break;
        }

        foreach (var fault in ArrivalCheck.Check(rows, arrival, replay.IdentifiersErased))
            yield return fault;
        if (tallies.TryGetValue(replay.Participation.StudyId, out var tally))
            tally.Add(replay.Participation, arrival);
    }

    private static string Name(ParticipationRow participation, string what) => $"{participation.PublicId} {what}";

    private static async Task<IEnumerable<ParticipationRows>> LoadAsync(
        StorageContext context, List<ParticipationRow> chunk, Dictionary<string, StudyRow> studies, List<StudyVersionRow> versions, CancellationToken cancellationToken)
    {
        var (first, last) = (chunk[0].Id, chunk[^1].Id);
        var identities = await context.Identities.AsNoTracking().Where(row => row.ParticipationId >= first && row.ParticipationId <= last).ToDictionaryAsync(row => row.ParticipationId, cancellationToken).ConfigureAwait(false);
        var events = await ByParticipationAsync(context.Events.Where(row => row.ParticipationId >= first && row.ParticipationId <= last).OrderBy(row => row.Sequence), row => row.ParticipationId).ConfigureAwait(false);
        var trials = await ByParticipationAsync(context.Trials.Where(row => row.ParticipationId >= first && row.ParticipationId <= last), row => row.ParticipationId).ConfigureAwait(false);
        var rankings = await ByParticipationAsync(context.Rankings.Where(row => row.ParticipationId >= first && row.ParticipationId <= last), row => row.ParticipationId).ConfigureAwait(false);
        var demographics = await ByParticipationAsync(context.Demographics.Where(row => row.ParticipationId >= first && row.ParticipationId <= last), row => row.ParticipationId).ConfigureAwait(false);
        var payments = await ByParticipationAsync(context.Payments.Where(row => row.ParticipationId >= first && row.ParticipationId <= last), row => row.ParticipationId).ConfigureAwait(false);
        var lines = await ByParticipationAsync(context.PaymentLines.Where(row => row.ParticipationId >= first && row.ParticipationId <= last), row => row.ParticipationId).ConfigureAwait(false);
        var comments = await ByParticipationAsync(context.Comments.Where(row => row.ParticipationId >= first && row.ParticipationId <= last), row => row.ParticipationId).ConfigureAwait(false);
        return chunk.Select(row => new ParticipationRows(
            row,
            identities.GetValueOrDefault(row.Id),
            studies.GetValueOrDefault(row.StudyId),
            versions.Find(version => version.Id == row.VersionId),
            [.. events[row.Id]],
            [.. trials[row.Id]],
            [.. rankings[row.Id]],
            [.. demographics[row.Id]],
            [.. comments[row.Id]],
            [.. payments[row.Id]],
            [.. lines[row.Id]]));

        async Task<ILookup<long, TRow>> ByParticipationAsync<TRow>(IQueryable<TRow> rows, Func<TRow, long> participation)
            where TRow : class =>
            (await rows.AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false)).ToLookup(participation);
    }
}
