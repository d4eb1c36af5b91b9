using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Participations;
using StudyPlatform.Storage.Schema;

namespace StudyPlatform.Storage.Results;

/// <summary>A study's results, of those who fit a filter, within one transaction that only reads.</summary>
internal sealed class ResultSnapshot(StorageContext context, string study, ResultFilter filter) : IResultSnapshot
{
    /// <summary>Participants whose demographic answers are read together.</summary>
    private const int ChunkSize = 500;

    private IQueryable<ParticipationRow> Participations => ResultSelection.Select(context, study, filter).AsNoTracking();

    public async Task<ResultState> StateAsync(CancellationToken cancellationToken)
    {
        var state = await Participations.GroupBy(row => row.StudyId)
            .Select(group => new
            {
                People = group.Count(),
                Events = group.Sum(row => (long)row.LastSequence),
                Awaited = group.Max(row => row.StepSince),
                Completed = group.Max(row => row.Status == nameof(ParticipationStatus.Completed) ? row.FinishedAt : null),
            })
            .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return state is null ? new ResultState(0, 0, null) : new ResultState(state.People, state.Events, Micros.Time(Math.Max(state.Awaited, state.Completed ?? 0)));
    }

    public async IAsyncEnumerable<ParticipantResult> ParticipantsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var versions = await context.StudyVersions.AsNoTracking().Where(row => row.StudyId == study)
            .Select(row => new { row.Id, row.Number, row.DefinitionSha256, row.BundleSha256 })
            .ToDictionaryAsync(
                row => row.Id, row => new StudyVersion(new StudyId(study), row.Number, new Sha256Hash(row.DefinitionSha256), new Sha256Hash(row.BundleSha256)), cancellationToken).ConfigureAwait(false);
        for (var last = long.MinValue; ;)
        {
            var from = last;
            var chunk = await Participations.Where(row => row.Id > from).OrderBy(row => row.Id).Take(ChunkSize).ToListAsync(cancellationToken).ConfigureAwait(false);
            if (chunk.Count == 0)
                yield break;
            last = chunk[^1].Id;
            var to = last;
            var answers = (await context.Demographics.AsNoTracking().Where(row => row.ParticipationId > from && row.ParticipationId <= to)
                .ToListAsync(cancellationToken).ConfigureAwait(false)).ToLookup(row => row.ParticipationId);
            foreach (var row in chunk)
                yield return Participant(row, versions[row.VersionId], answers[row.Id]);
        }
    }

    public async IAsyncEnumerable<TrialResult> TrialsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = Participations.Join(context.Trials, participation => participation.Id, trial => trial.ParticipationId, (participation, trial) => new { participation.Id, participation.PublicId, trial })
            .OrderBy(row => row.Id).ThenBy(row => row.trial.Position);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return new TrialResult(new ParticipantId(row.PublicId), RowMapping.Trial(row.trial));
    }

    public async IAsyncEnumerable<RankingResult> RankingsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = Participations.Join(context.Rankings, participation => participation.Id, ranking => ranking.ParticipationId, (participation, ranking) => new { participation.Id, participation.PublicId, ranking })
            .OrderBy(row => row.Id).ThenBy(row => row.ranking.Position);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return new RankingResult(new ParticipantId(row.PublicId), RowMapping.Ranking(row.ranking));
    }

    public async IAsyncEnumerable<CommentResult> CommentsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reasons = Participations.Join(
            context.Rankings.Where(ranking => ranking.OwnWords != null),
            participation => participation.Id,
            ranking => ranking.ParticipationId,
            (participation, ranking) => new { participation.Id, participation.PublicId, ranking.Position, About = ranking.Question, Text = ranking.OwnWords! });
        var comments = Participations.Join(
            context.Comments.Where(comment => comment.Text != ""),
            participation => participation.Id,
            comment => comment.ParticipationId,
            (participation, comment) => new { participation.Id, participation.PublicId, Position = int.MaxValue, About = "comments", comment.Text });
        await foreach (var row in reasons.Concat(comments).OrderBy(row => row.Id).ThenBy(row => row.Position).AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return new CommentResult(new ParticipantId(row.PublicId), row.About, row.Text);
    }

    public async IAsyncEnumerable<EventResult> EventsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = Participations.Join(
                context.Events,
                participation => participation.Id,
                happened => happened.ParticipationId,
                (participation, happened) => new { participation.Id, participation.PublicId, happened.Sequence, happened.At, happened.Kind, happened.Detail })
            .OrderBy(row => row.Id).ThenBy(row => row.Sequence);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return new EventResult(new ParticipantId(row.PublicId), row.Sequence, Micros.Time(row.At), row.Kind, row.Detail);
    }

    public async IAsyncEnumerable<IdentifierResult> IdentifiersAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = Participations.Join(
                context.Identities.Where(identity => identity.Person != null),
                participation => participation.Id,
                identity => identity.ParticipationId,
                (participation, identity) => new { participation.Id, participation.PublicId, participation.Source, participation.CompletionCode, identity.Person, identity.Session, identity.Context })
            .OrderBy(row => row.Id);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return new IdentifierResult(
                new ParticipantId(row.PublicId), new PlatformIdentity(Enum.Parse<Platform>(row.Source), row.Person!, row.Session, row.Context), new CompletionCode(row.CompletionCode));
        }
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync().ConfigureAwait(false);

    private static ParticipantResult Participant(ParticipationRow row, StudyVersion version, IEnumerable<DemographicRow> answers)
    {
        var cell = row.Condition is { } condition ? ParticipationReader.Cell(condition, row.CellFirst!, row.CellSecond!) : (Domain.Assignment.Cell?)null;
        return new ParticipantResult(
            new ParticipantId(row.PublicId),
            version,
            cell,
            Enum.Parse<Platform>(row.Source),
            Enum.Parse<ParticipationStatus>(row.Status),
            Micros.Time(row.StartedAt),
            row.FinishedAt is { } finished ? Micros.Time(finished) : null,
            row.Excluded ? row.ExclusionReason ?? "" : null,
            cell is null ? null : row.CorrectGuesses,
            Amount(row.Base),
            Amount(row.Bonus),
            answers.ToDictionary(answer => new QuestionId(answer.Question), answer => answer.Value));
    }

    private static decimal? Amount(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
