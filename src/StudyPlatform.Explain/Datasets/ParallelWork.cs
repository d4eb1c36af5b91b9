namespace StudyPlatform.Explain.Datasets;

/// <summary>The same work for many numbers on several cores.</summary>
internal static class ParallelWork
{
    /// <exception cref="PipelineException">The first one that the work threw, as itself.</exception>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public static void For(int count, int workers, CancellationToken cancellationToken, Action<int> work)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = workers }, work);
        }
        catch (AggregateException error) when (error.InnerExceptions.OfType<PipelineException>().FirstOrDefault() is { } first)
        {
            throw new PipelineException(first.Message, error);
        }
    }
}
