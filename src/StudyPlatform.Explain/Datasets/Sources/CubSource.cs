namespace StudyPlatform.Explain.Datasets.Sources;

/// <summary>
/// CUB-200-2011 (Wah et al. 2011): birds of 200 species, a class each. <c>images.txt</c>, <c>image_class_labels.txt</c>,
/// <c>train_test_split.txt</c> and <c>bounding_boxes.txt</c> beside <c>images/</c>; each row begins with the image's number.
/// </summary>
/// <param name="root">The folder <c>CUB_200_2011</c>, or the one around it.</param>
public sealed class CubSource(string root) : IImageSource
{
    /// <summary>The name it is asked for by.</summary>
    public const string SourceId = "cub";

    /// <inheritdoc/>
    public string Id => SourceId;

    /// <inheritdoc/>
    public IReadOnlyList<string> Roots => [root];

    /// <inheritdoc/>
    public SourceListing List(ListingOptions wanted, CancellationToken cancellationToken)
    {
        var folder = LayoutFolder.Open(root, "images.txt", "CUB_200_2011");
        var images = TableRow.Read(folder.Find("images.txt"), 2).ToList();
        var labels = ByImage(folder, "image_class_labels.txt", 2, row => row.Whole(1));
        var splits = wanted.OfficialSplits ? ByImage(folder, "train_test_split.txt", 2, Half) : null;
        var boxes = wanted.Boxes ? ByImage(folder, "bounding_boxes.txt", 5, Box) : null;

        var numbers = labels.Values.Distinct().Order().ToList();
        var names = new string[numbers.Count];
        var candidates = new List<Candidate>();
        foreach (var row in images)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var @class = numbers.BinarySearch(Of(labels, row, "image_class_labels.txt"));
            names[@class] ??= Species(row[1]);
            candidates.Add(new Candidate(row[1], @class, new CandidateContent.EncodedFile(folder.Inside($"images/{row[1]}", row.Path)))
            {
                Official = splits is null ? null : Of(splits, row, "train_test_split.txt"),
                Box = boxes is null ? null : Of(boxes, row, "bounding_boxes.txt"),
            });
        }

        return new SourceListing([.. names.Select((name, i) => name ?? $"class {numbers[i]}")], candidates, HasBoxes: true, HasOfficialSplits: true);
    }

    private static Dictionary<int, T> ByImage<T>(LayoutFolder folder, string table, int cells, Func<TableRow, T> value)
    {
        var values = new Dictionary<int, T>();
        foreach (var row in TableRow.Read(folder.Find(table), cells))
            values[row.Whole(0)] = value(row);
        return values;
    }

    private static T Of<T>(Dictionary<int, T> values, TableRow image, string table) => values.TryGetValue(image.Whole(0), out var value)
        ? value
        : throw new PipelineException($"{Path.Combine(Path.GetDirectoryName(image.Path)!, table)} has no row for image {image[0]} ({image[1]}): add it.");

    private static Split Half(TableRow row) => row[1] switch
    {
        "1" => Split.Train,
        "0" => Split.Test,
        _ => throw row.Wrong(1, "1 for training or 0 for test"),
    };

    private static AnnotatedBox Box(TableRow row) => new(row.Real(1), row.Real(2), row.Real(3), row.Real(4));

    /// <summary>“Black_footed_Albatross” of “001.Black_footed_Albatross/….jpg”.</summary>
    private static string Species(string file)
    {
        var folder = file.Split('/')[0];
        return folder[(folder.IndexOf('.', StringComparison.Ordinal) + 1)..];
    }
}
