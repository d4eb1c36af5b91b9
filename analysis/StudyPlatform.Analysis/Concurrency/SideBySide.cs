using System.Runtime.ExceptionServices;

namespace StudyPlatform.Analysis.Concurrency;

/// <summary>Pieces of work that do not touch each other's data, on as many processors as there are.</summary>
internal static class SideBySide
{
    /// <summary>Does all of it and comes back when everything is done.</summary>
    /// <exception cref="Exception">What the first failing piece threw, as it threw it.</exception>
    public static void Run(params Action[] pieces)
    {
        try
        {
            Parallel.Invoke(pieces);
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }
}
