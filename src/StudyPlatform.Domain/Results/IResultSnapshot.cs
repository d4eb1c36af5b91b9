namespace StudyPlatform.Domain.Results;

/// <summary>
/// A study's results at one moment, or those of some of its participants, row by row, participants in the order they arrived. One table is read at a time.
/// </summary>
public interface IResultSnapshot : IAsyncDisposable
{
    /// <summary>How far these results are, by which they can be told from those of another moment.</summary>
    Task<ResultState> StateAsync(CancellationToken cancellationToken);

    IAsyncEnumerable<ParticipantResult> ParticipantsAsync(CancellationToken cancellationToken);

    IAsyncEnumerable<TrialResult> TrialsAsync(CancellationToken cancellationToken);

    IAsyncEnumerable<RankingResult> RankingsAsync(CancellationToken cancellationToken);

    IAsyncEnumerable<CommentResult> CommentsAsync(CancellationToken cancellationToken);

    IAsyncEnumerable<EventResult> EventsAsync(CancellationToken cancellationToken);

    IAsyncEnumerable<IdentifierResult> IdentifiersAsync(CancellationToken cancellationToken);
}
