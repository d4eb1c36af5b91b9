namespace StudyPlatform.Domain.Results;

/// <summary>
/// A study's results at one moment, row by row, participants in the order they arrived. One table is read at a time.
/// </summary>
public interface IResultSnapshot : IAsyncDisposable
{
    IAsyncEnumerable<ParticipantResult> ParticipantsAsync(CancellationToken cancellationToken);

    IAsyncEnumerable<TrialResult> TrialsAsync(CancellationToken cancellationToken);

    IAsyncEnumerable<RankingResult> RankingsAsync(CancellationToken cancellationToken);

    IAsyncEnumerable<CommentResult> CommentsAsync(CancellationToken cancellationToken);

    IAsyncEnumerable<EventResult> EventsAsync(CancellationToken cancellationToken);

    IAsyncEnumerable<IdentifierResult> IdentifiersAsync(CancellationToken cancellationToken);
}
