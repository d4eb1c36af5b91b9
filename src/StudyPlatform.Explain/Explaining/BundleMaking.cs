using StudyPlatform.Domain.Bundles;
using StudyPlatform.Explain.Bundling;
using StudyPlatform.Explain.Training;

namespace StudyPlatform.Explain.Explaining;

/// <summary>From folders of explanations, one or several shards, to a verified bundle.</summary>
/// <param name="Explanations">The folders, at least one.</param>
/// <param name="Out">The bundle's folder.</param>
/// <param name="Id">The bundle's own name.</param>
/// <param name="Title">For people to read; null makes one of the data set's name.</param>
/// <param name="Licence">Under which its media may be passed on.</param>
/// <param name="Clock">For the time of its making.</param>
public sealed record BundleMaking(IReadOnlyList<string> Explanations, string Out, BundleId Id, string? Title, string Licence, TimeProvider Clock)
{
    /// <summary>Choose anew among what is explained; null takes what was chosen to be explained.</summary>
    public SelectionOptions? Selection { get; init; }

    /// <summary>Whether a bundle that is there already is replaced, and what is kept then.</summary>
    public BundleBuildOptions Build { get; init; } = new();

    /// <summary>Where the bundle is packed into a zip as well; null for nowhere.</summary>
    public string? Zip { get; init; }

    /// <summary>Folder for the contact sheet; null for none.</summary>
    public string? ContactSheet { get; init; }

    /// <summary>The command that asked for this, to be written down.</summary>
    public ProvenanceEntry? Command { get; init; }

    /// <summary>Makes it.</summary>
    /// <exception cref="PipelineException">The explanations do not belong together or are not complete, or the disk does not let it go on; nothing is left behind.</exception>
    public BundleReport Execute(CancellationToken cancellation)
    {
        if (Explanations.Count == 0)
            throw new PipelineException("There is nothing to make a bundle of: name the folder of the explanations with --explanations.");
        if (Explanations.Count == 1)
            return Make(Explanations[0], cancellation);

        var merged = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Out)) + ".merging";
        Remove(merged);
        try
        {
            ShardMerge.Merge(Explanations, merged, cancellation);
            return Make(merged, cancellation);
        }
        finally
        {
            Remove(merged);
        }
    }

    private BundleReport Make(string folder, CancellationToken cancellation)
    {
        using var store = ExplanationStore.Open(folder);
        var plan = (Selection is null ? store.ReadPlan() : null) ?? StimulusSelection.Choose(store.Done.Select(index => Predicted(store, index)), Selection ?? new SelectionOptions(), store.Run.Seed);
        var result = BundleBuilder.Build(store, plan, Facts(), Out, Build, cancellation);
        if (Zip is not null)
            BundleZip.Pack(Out, Zip, new BundleVerifierOptions { Companions = Build.Companions }, cancellation);
        var pages = ContactSheet is null ? [] : BundleContactSheet.Write(Out, ContactSheet, cancellationToken: cancellation);
        return new BundleReport(result.Bundle!, result.Files, result.Bytes, pages);
    }

    private static Prediction Predicted(ExplanationStore store, int index)
    {
        var result = store.Read(index);
        return Prediction.Of(index, result.Actual, [.. result.Probabilities], result.Image);
    }

    private BundleFacts Facts()
    {
        var training = RunFile.ReadFile(Path.Combine(Explanations[0], ExplainRun.TrainingName));
        var provenance = Explanations.Select(Provenance.Of).Aggregate((left, right) => left.With(right.Entries)).With(Command is null ? [] : [Command]);
        return BundleDescription.Of(training, provenance, Id, Title ?? $"Explanations of {training.DatasetName}", Licence, Clock.GetUtcNow());
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
