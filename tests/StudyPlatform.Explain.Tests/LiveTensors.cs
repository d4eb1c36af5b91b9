using TorchSharp;

namespace StudyPlatform.Explain.Tests;

/// <summary>Counts tensors before a piece of work whose leaks are to be found.</summary>
internal static class LiveTensors
{
    /// <summary>
    /// The number of tensors once those are gone that earlier tests left to the garbage collector; otherwise they
    /// would go while the work runs and be taken for its own.
    /// </summary>
    public static long CountSettled()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return torch.Tensor.TotalCount;
    }
}
