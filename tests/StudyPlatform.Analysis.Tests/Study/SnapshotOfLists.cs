using System.Runtime.CompilerServices;
using StudyPlatform.Domain.Results;

namespace StudyPlatform.Analysis.Tests.Study;

/// <summary>Results that stand in lists.</summary>
internal sealed class SnapshotOfLists : IResultSnapshot
{
    public List<ParticipantResult> Participants { get; } = [];

    public List<TrialResult> Trials { get; } = [];

    public List<RankingResult> Rankings { get; } = [];

    public List<EventResult> Events { get; } = [];

    public Task<ResultState> StateAsync(CancellationToken cancellationToken) => Task.FromResult(new ResultState(Participants.Count, Events.Count, Events.Max(happened => (DateTimeOffset?)happened.At)));

    public IAsyncEnumerable<ParticipantResult> ParticipantsAsync(CancellationToken cancellationToken) => Each(Participants, cancellationToken);

    public IAsyncEnumerable<TrialResult> TrialsAsync(CancellationToken cancellationToken) => Each(Trials, cancellationToken);

    public IAsyncEnumerable<RankingResult> RankingsAsync(CancellationToken cancellationToken) => Each(Rankings, cancellationToken);

    public IAsyncEnumerable<CommentResult> CommentsAsync(CancellationToken cancellationToken) => Each(new List<CommentResult>(), cancellationToken);

    public IAsyncEnumerable<EventResult> EventsAsync(CancellationToken cancellationToken) => Each(Events, cancellationToken);

    public IAsyncEnumerable<IdentifierResult> IdentifiersAsync(CancellationToken cancellationToken) => Each(new List<IdentifierResult>(), cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async IAsyncEnumerable<TRow> Each<TRow>(List<TRow> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }

        await Task.CompletedTask;
    }
}
