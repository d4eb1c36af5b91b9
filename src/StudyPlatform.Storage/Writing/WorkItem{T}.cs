namespace StudyPlatform.Storage.Writing;

/// <summary>A piece of work with its result.</summary>
internal sealed class WorkItem<T>(Func<WriteSession, T> work, CancellationToken cancellationToken) : WorkItem
{
    // The writer's thread must not run what the callers do next.
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Answer => _answer.Task;

    public override bool IsCancelled => cancellationToken.IsCancellationRequested;

    public override void Run(WriteSession session) => _result = work(session);

    public override void Complete() => _answer.TrySetResult(_result!);

    public override void Fail(Exception exception) => _answer.TrySetException(exception);

    public override void Cancel() => _answer.TrySetCanceled(cancellationToken);
}
