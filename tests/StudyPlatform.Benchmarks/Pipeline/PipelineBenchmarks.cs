using TorchSharp;

namespace StudyPlatform.Benchmarks.Pipeline;

/// <summary>The pipeline's promises, one after another.</summary>
internal static class PipelineBenchmarks
{
    /// <returns>0 when every promise holds, 1 otherwise.</returns>
    public static int Run(int side, int rounds, int images, string? only)
    {
        Console.WriteLine($"VGG-16, {side} px, {torch.get_num_threads()} threads, {rounds} rounds, medians of ratios within a round");
        var holds = true;
        foreach (var verdict in Verdicts(side, rounds, images, only))
        {
            Console.WriteLine(verdict);
            holds &= verdict.Holds;
        }

        return holds ? 0 : 1;
    }

    private static IEnumerable<Verdict> Verdicts(int side, int rounds, int images, string? only)
    {
        if (only is null or "training")
        {
            foreach (var verdict in TrainingBenchmark.Run(side, rounds))
                yield return verdict;
        }

        if (only is null or "sampling")
        {
            foreach (var verdict in MethodsBenchmark.Sampling(side, Math.Max(3, rounds / 5)))
                yield return verdict;
        }

        if (only is null or "indexed")
        {
            foreach (var verdict in MethodsBenchmark.Indexed(side, rounds, images))
                yield return verdict;
        }

        if (only is null or "memory")
        {
            foreach (var verdict in MethodsBenchmark.Memory(side))
                yield return verdict;
        }
    }
}
