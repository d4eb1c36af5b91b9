using System.Globalization;

namespace StudyPlatform.Explain.Datasets.Sources;

/// <summary>
/// CIFAR-10, binary version (Krizhevsky 2009): <c>data_batch_*.bin</c> and <c>test_batch.bin</c> with records of a label byte and 3072 bytes of
/// a 32 × 32 image, all red, all green, all blue; class names in <c>batches.meta.txt</c>.
/// </summary>
/// <param name="root">The folder <c>cifar-10-batches-bin</c>, or the one around it.</param>
public sealed class Cifar10Source(string root) : IImageSource
{
    /// <summary>The name it is asked for by.</summary>
    public const string SourceId = "cifar10";

    private const int Side = 32;
    private const int Record = 1 + (3 * Side * Side);

    /// <inheritdoc/>
    public string Id => SourceId;

    /// <inheritdoc/>
    public IReadOnlyList<string> Roots => [root];

    /// <inheritdoc/>
    public SourceListing List(ListingOptions wanted, CancellationToken cancellationToken)
    {
        var folder = LayoutFolder.Open(root, "test_batch.bin", "cifar-10-batches-bin");
        var classes = wanted.ClassNames ?? [.. TableRow.Read(folder.Find("batches.meta.txt"), 1).Select(row => row[0])];
        folder.Find("data_batch_1.bin");
        var batches = Directory.EnumerateFiles(folder.Root, "data_batch_*.bin").Order(StringComparer.Ordinal).ToList();
        var candidates = new List<Candidate>();
        foreach (var batch in batches)
            Add(candidates, batch, Split.Train, classes, cancellationToken);
        Add(candidates, folder.Find("test_batch.bin"), Split.Test, classes, cancellationToken);
        return new SourceListing(classes, candidates, HasBoxes: false, HasOfficialSplits: true);
    }

    private static void Add(List<Candidate> candidates, string path, Split half, IReadOnlyList<string> classes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var bytes = File.ReadAllBytes(path);
            if (bytes.Length % Record != 0)
                throw new PipelineException($"{path} has {bytes.Length} bytes, which are no whole number of records of {Record}: fetch it again.");
            var name = Path.GetFileName(path);
            for (var i = 0; i < bytes.Length / Record; i++)
            {
                int label = bytes[i * Record];
                if (label >= classes.Count)
                    throw new PipelineException($"{path} has the label {label} in record {i}, and there are only {classes.Count} class names: mend batches.meta.txt or name them with --classes.");
                var content = new CandidateContent.PlanarSlice(path, (i * (long)Record) + 1, Side, Side);
                candidates.Add(new Candidate(string.Create(CultureInfo.InvariantCulture, $"{name}/{i}"), label, content) { Official = half });
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PipelineException($"{path} cannot be read ({error.Message.TrimEnd('.')}): make it readable.", error);
        }
    }
}
