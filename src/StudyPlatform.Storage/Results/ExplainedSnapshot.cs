using System.Runtime.CompilerServices;
using StudyPlatform.Domain.Results;
using StudyPlatform.Storage.Connections;

namespace StudyPlatform.Storage.Results;

/// <summary>A snapshot whose database may fail while it is read: then it is said in one sentence.</summary>
internal sealed class ExplainedSnapshot(IResultSnapshot inner, Database database) : IResultSnapshot
{
    public Task<ResultState> StateAsync(CancellationToken cancellationToken) => database.ExplainedAsync(() => inner.StateAsync(cancellationToken));

    public IAsyncEnumerable<ParticipantResult> ParticipantsAsync(CancellationToken cancellationToken) => ReadAsync(inner.ParticipantsAsync, cancellationToken);

    public IAsyncEnumerable<TrialResult> TrialsAsync(CancellationToken cancellationToken) => ReadAsync(inner.TrialsAsync, cancellationToken);

    public IAsyncEnumerable<RankingResult> RankingsAsync(CancellationToken cancellationToken) => ReadAsync(inner.RankingsAsync, cancellationToken);

    public IAsyncEnumerable<CommentResult> CommentsAsync(CancellationToken cancellationToken) => ReadAsync(inner.CommentsAsync, cancellationToken);

    public IAsyncEnumerable<EventResult> EventsAsync(CancellationToken cancellationToken) => ReadAsync(inner.EventsAsync, cancellationToken);

    public IAsyncEnumerable<IdentifierResult> IdentifiersAsync(CancellationToken cancellationToken) => ReadAsync(inner.IdentifiersAsync, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private async IAsyncEnumerable<T> ReadAsync<T>(Func<CancellationToken, IAsyncEnumerable<T>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var rows = read(cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await database.ExplainedAsync(() => rows.MoveNextAsync().AsTask()).ConfigureAwait(false))
            yield return rows.Current;
    }
}
