namespace StudyPlatform.Explain.Datasets.Sources;

/// <summary>
/// FGVC-Aircraft 2013b (Maji et al. 2013): 100 variants, a class each. <c>data/images/ID.jpg</c>, <c>data/images_variant_*.txt</c> (ID, then
/// the variant after the first blank), <c>data/images_box.txt</c> (ID and the first and last column and row, from 1). The bottom
/// 20 rows of each image hold a copyright notice and are cut off, as the data set's authors advise.
/// </summary>
/// <param name="root">The folder <c>fgvc-aircraft-2013b</c>, the one around it, or its <c>data</c>.</param>
public sealed class FgvcAircraftSource(string root) : IImageSource
{
    /// <summary>The name it is asked for by.</summary>
    public const string SourceId = "fgvc-aircraft";

    /// <summary>Height of the copyright notice, in pixels.</summary>
    public const int CopyrightStrip = 20;

    /// <inheritdoc/>
    public string Id => SourceId;

    /// <inheritdoc/>
    public IReadOnlyList<string> Roots => [root];

    /// <inheritdoc/>
    public SourceListing List(ListingOptions wanted, CancellationToken cancellationToken)
    {
        var folder = LayoutFolder.Open(root, "images_variant_test.txt", "data", "fgvc-aircraft-2013b/data");
        var boxes = wanted.Boxes ? Boxes(folder) : null;
        var rows = TrainingLists(folder).SelectMany(list => Rows(list, Split.Train))
            .Concat(Rows(folder.Find("images_variant_test.txt"), Split.Test))
            .ToList();
        var variants = rows.Select(row => row.Row[1]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

        var candidates = new List<Candidate>();
        foreach (var (row, half) in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AnnotatedBox? box = boxes is not null && boxes.TryGetValue(row[0], out var found) ? found : null;
            candidates.Add(new Candidate($"{row[0]}.jpg", variants.BinarySearch(row[1], StringComparer.Ordinal), new CandidateContent.EncodedFile(folder.Inside($"images/{row[0]}.jpg", row.Path)))
            {
                Official = half,
                Box = box,
                CutBottom = CopyrightStrip,
            });
        }

        return new SourceListing(variants, candidates, HasBoxes: true, HasOfficialSplits: true);
    }

    private static IEnumerable<(TableRow Row, Split Half)> Rows(string list, Split half) => TableRow.Read(list, 2).Select(row => (row, half));

    // "trainval" is "train" and "val" in one, so either will do.
    private static string[] TrainingLists(LayoutFolder folder) =>
        !folder.Has("images_variant_trainval.txt") && folder.Has("images_variant_train.txt")
            ? [folder.Find("images_variant_train.txt"), folder.Find("images_variant_val.txt")]
            : [folder.Find("images_variant_trainval.txt")];

    private static Dictionary<string, AnnotatedBox> Boxes(LayoutFolder folder)
    {
        var boxes = new Dictionary<string, AnnotatedBox>(StringComparer.Ordinal);
        foreach (var row in TableRow.Read(folder.Find("images_box.txt"), 5))
            boxes[row[0]] = AnnotatedBox.FromOneBased(row.Real(1), row.Real(2), row.Real(3), row.Real(4));
        return boxes;
    }
}
