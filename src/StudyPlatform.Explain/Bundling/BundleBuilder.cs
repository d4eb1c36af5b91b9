using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Explain.Bundling;

/// <summary>Makes a bundle's folder from explanations on disk, and verifies it before it takes its place.</summary>
public static class BundleBuilder
{
    /// <param name="store">The explanations.</param>
    /// <param name="plan">Which of them become stimuli.</param>
    /// <param name="facts">What the bundle says about itself.</param>
    /// <param name="folder">Where it goes. It is built beside and renamed, so that nothing half-made is ever there.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="cancellationToken">Looked at before each file.</param>
    /// <returns>What the verification found: no fault.</returns>
    /// <exception cref="PipelineException">
    /// Test images of the plan are not explained, the facts are about another network, the folder may not be replaced or
    /// cannot be written, or the bundle does not verify. What was there before then stays as it was.
    /// </exception>
    public static BundleVerification Build(
        ExplanationStore store, StimulusPlan plan, BundleFacts facts, string folder, BundleBuildOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(facts);
        options ??= new BundleBuildOptions();
        RefuseGaps(store, plan);
        if (facts.Model.WeightsSha256.Value != store.Run.WeightsSha256)
            throw new PipelineException($"{store.Folder} explains the network {store.Run.WeightsSha256}, not {facts.Model.WeightsSha256}: name the training run that was explained.");

        var bundle = BundleAssembly.Assemble(store, plan, facts);
        var kind = new FolderKind("bundle", Bundle.DocumentName) { Contents = [MediaPath.Folder], Companions = options.Companions };
        using var place = BuildingFolder.Create(folder, kind, options.Overwrite);
        var result = BuildingFolder.Guard(folder, () =>
        {
            foreach (var medium in bundle.Media)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Write(Path.Combine(place.Path, medium.ToString()), store.Medium(medium.FileName));
            }

            Write(Path.Combine(place.Path, Bundle.DocumentName), BundleWriter.Write(bundle));
            return BundleVerifier.Verify(place.Path, new BundleVerifierOptions { Companions = [BuildingFolder.MarkerName] }, cancellationToken);
        });
        if (!result.IsSound)
            throw new PipelineException($"The bundle for {folder} has {result.Faults.Count} faults, the first is {result.Faults[0]}; nothing was put there.");
        place.Finish();
        return result;
    }

    private static void RefuseGaps(ExplanationStore store, StimulusPlan plan)
    {
        var missing = plan.All.Where(index => !store.Has(index)).Order().ToList();
        if (missing.Count == 0)
            return;
        var some = string.Join(", ", missing.Take(5)) + (missing.Count > 5 ? ", …" : "");
        throw new PipelineException($"{store.Folder} lacks {missing.Count} of the {plan.Trials.Count + 2} test images to be explained ({some}): run explain again, or merge the shard that has them.");
    }

    private static void Write(string file, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }
}
