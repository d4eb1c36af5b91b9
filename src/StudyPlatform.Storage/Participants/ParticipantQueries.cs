using Microsoft.EntityFrameworkCore;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participants;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Results;
using StudyPlatform.Storage.Schema;

namespace StudyPlatform.Storage.Participants;

/// <summary>Lists and timelines from the database, each at one moment.</summary>
internal sealed class ParticipantQueries(Database database) : IParticipantQueries
{
    public Task<ParticipantPage> ListAsync(StudyId study, ParticipantQuery query, CancellationToken cancellationToken) => ListAsync(study, query, identifiers: false, cancellationToken);

    public Task<ParticipantPage> ListWithIdentifiersAsync(StudyId study, ParticipantQuery query, CancellationToken cancellationToken) => ListAsync(study, query, identifiers: true, cancellationToken);

    public Task<IReadOnlyList<ParticipantId>> IdsAsync(StudyId study, ParticipantFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return ReadAsync<IReadOnlyList<ParticipantId>>(
            async context =>
            {
                var ids = await ParticipantSelection.Select(context, study.Value, filter, identifiers: false).OrderBy(row => row.Id).Select(row => row.PublicId).ToListAsync(cancellationToken).ConfigureAwait(false);
                return [.. ids.Select(id => new ParticipantId(id))];
            },
            cancellationToken);
    }

    public Task<ParticipantCounts> CountsAsync(StudyId study, CancellationToken cancellationToken) => ReadAsync(
        async context =>
        {
            var counts = await context.Participations.Where(row => row.StudyId == study.Value)
                .GroupBy(row => new { row.Status, row.Source, row.Condition })
                .Select(group => new { group.Key.Status, group.Key.Source, group.Key.Condition, Count = group.Count() })
                .ToListAsync(cancellationToken).ConfigureAwait(false);
            return new ParticipantCounts(
                counts.Sum(row => row.Count),
                counts.GroupBy(row => Enum.Parse<ParticipationStatus>(row.Status)).ToDictionary(group => group.Key, group => group.Sum(row => row.Count)),
                counts.GroupBy(row => Enum.Parse<Platform>(row.Source)).ToDictionary(group => group.Key, group => group.Sum(row => row.Count)),
                counts.Where(row => row.Condition is not null).GroupBy(row => row.Condition!).ToDictionary(group => group.Key, group => group.Sum(row => row.Count)));
        },
        cancellationToken);

    public Task<ParticipantTimeline?> TimelineAsync(StudyId study, ParticipantId participant, CancellationToken cancellationToken) => ReadAsync(
        async context =>
        {
            if (await context.Participations.SingleOrDefaultAsync(row => row.StudyId == study.Value && row.PublicId == participant.Value, cancellationToken).ConfigureAwait(false) is not { } found)
                return null;
            var id = found.Id;
            var trials = await context.Trials.Where(row => row.ParticipationId == id).OrderBy(row => row.Position).ToListAsync(cancellationToken).ConfigureAwait(false);
            var events = await context.Events.Where(row => row.ParticipationId == id).OrderBy(row => row.Sequence).ToListAsync(cancellationToken).ConfigureAwait(false);
            var demographics = await context.Demographics.Where(row => row.ParticipationId == id).ToListAsync(cancellationToken).ConfigureAwait(false);
            var rankings = await context.Rankings.Where(row => row.ParticipationId == id).OrderBy(row => row.Position).ToListAsync(cancellationToken).ConfigureAwait(false);
            var comment = await context.Comments.Where(row => row.ParticipationId == id).Select(row => row.Text).SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            var records = trials.Select(RowMapping.Trial).ToList();
            return new ParticipantTimeline(
                (await ParticipantRows.ReadAsync(context, study, [found], identifiers: false, cancellationToken).ConfigureAwait(false))[0],
                [.. found.Stimuli.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(stimulus => new StimulusId(stimulus))],
                [.. events.Select(row => Timeline.Event(row, records))],
                records,
                [.. demographics.Select(row => new QuestionAnswer(new QuestionId(row.Question), row.Value))],
                [.. rankings.Select(RowMapping.Ranking)],
                string.IsNullOrEmpty(comment) ? null : comment);
        },
        cancellationToken);

    public Task<PlatformIdentity?> IdentifiersAsync(StudyId study, ParticipantId participant, CancellationToken cancellationToken) => ReadAsync(
        async context =>
        {
            var found = await context.Participations.Where(row => row.StudyId == study.Value && row.PublicId == participant.Value)
                .Join(context.Identities, row => row.Id, identity => identity.ParticipationId, (row, identity) => new { row.Source, identity.Person, identity.Session, identity.Context })
                .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            return found?.Person is { } person ? new PlatformIdentity(Enum.Parse<Platform>(found.Source), person, found.Session, found.Context) : null;
        },
        cancellationToken);

    private Task<ParticipantPage> ListAsync(StudyId study, ParticipantQuery query, bool identifiers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Skip);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Take, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Take, ParticipantQuery.MostRows);
        return ReadAsync(
            async context =>
            {
                var fitting = ParticipantSelection.Select(context, study.Value, query.Filter, identifiers);
                var total = await fitting.CountAsync(cancellationToken).ConfigureAwait(false);
                var page = await ParticipantSelection.Order(fitting, query.Order, query.Descending).Skip(query.Skip).Take(query.Take).ToListAsync(cancellationToken).ConfigureAwait(false);
                return new ParticipantPage(await ParticipantRows.ReadAsync(context, study, page, identifiers, cancellationToken).ConfigureAwait(false), total);
            },
            cancellationToken);
    }

    private Task<T> ReadAsync<T>(Func<StorageContext, Task<T>> read, CancellationToken cancellationToken) => database.ExplainedAsync(async () =>
    {
        await using var context = database.CreateContext();
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await context.Database.ExecuteSqlRawAsync(database.BeginSnapshot, cancellationToken).ConfigureAwait(false);
        try
        {
            return await read(context).ConfigureAwait(false);
        }
        finally
        {
            await context.Database.ExecuteSqlRawAsync("ROLLBACK", CancellationToken.None).ConfigureAwait(false);
        }
    });
}
