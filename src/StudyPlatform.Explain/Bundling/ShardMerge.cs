using System.Text.Json;

namespace StudyPlatform.Explain.Bundling;

/// <summary>Joins the explanations that several machines made of the same run.</summary>
public static class ShardMerge
{
    /// <summary>
    /// Copies everything into one folder, which may be there already with explanations of the same run. What is there
    /// already stays; a merge that was cut off can be repeated.
    /// </summary>
    /// <param name="shards">Folders of explanations, at least one.</param>
    /// <param name="target">The folder for all of them.</param>
    /// <param name="cancellationToken">Looked at before each test image.</param>
    /// <exception cref="PipelineException">
    /// The folders were made with different settings or plans, or disagree about a test image; the sentence names both.
    /// </exception>
    public static MergeReport Merge(IReadOnlyList<string> shards, string target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(shards);
        if (shards.Count == 0)
            throw new PipelineException("There is nothing to merge: name the folders of the shards.");

        var sources = shards.Select(ExplanationStore.Open).ToList();
        foreach (var source in sources.Skip(1))
            RefuseDifferent(sources[0], source);
        using var merged = ExplanationStore.OpenForWriting(target, sources[0].Run);
        if (sources[0].ReadPlan() is { } plan)
            merged.WritePlan(plan);

        var (added, known) = (0, 0);
        foreach (var source in sources)
        {
            foreach (var index in source.Done)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Add(source, merged, index))
                    added++;
                else
                    known++;
            }
        }

        var done = merged.Done;
        return new MergeReport(done.Count, added, known, [.. (merged.ReadPlan()?.All ?? []).Except(done).Order()]);
    }

    private static bool Add(ExplanationStore source, ExplanationStore merged, int index)
    {
        var result = source.Read(index);
        if (merged.Has(index))
        {
            if (!SaysTheSame(result, merged.Read(index)))
                throw new PipelineException($"{source.Folder} and {merged.Folder} say different things about test image {index}, although their settings are the same: explain it again on one machine, and delete the other's file.");
            return false;
        }

        foreach (var name in result.Media)
            merged.Put(source.Medium(name));
        merged.Save(result);
        return true;
    }

    private static void RefuseDifferent(ExplanationStore first, ExplanationStore other)
    {
        if (ExplanationRun.Difference(first.Run, other.Run) is { } difference)
            throw new PipelineException($"{first.Folder} (there) and {other.Folder} (here) were made with different settings: {difference}; merge only shards of one run.");
        if (first.ReadPlan() != other.ReadPlan())
            throw new PipelineException($"{first.Folder} and {other.Folder} were to explain different test images: merge only shards of one run.");
    }

    private static bool SaysTheSame(StimulusResult left, StimulusResult right) => Timeless(left) == Timeless(right);

    private static string Timeless(StimulusResult result) => JsonSerializer.Serialize(
        result with { Methods = result.Methods.ToDictionary(pair => pair.Key, pair => pair.Value with { Seconds = 0 }, StringComparer.Ordinal) },
        BundlingJson.Default.StimulusResult);
}
