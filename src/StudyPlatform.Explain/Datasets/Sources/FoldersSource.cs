namespace StudyPlatform.Explain.Datasets.Sources;

/// <summary>
/// One folder a class, images anywhere below it. Where the folder holds nothing but <c>train/</c> and <c>test/</c>, which hold
/// the classes, these two are the official halves.
/// </summary>
/// <param name="root">The folder that holds the classes' folders.</param>
public sealed class FoldersSource(string root) : IImageSource
{
    /// <summary>The name it is asked for by.</summary>
    public const string SourceId = "folders";

    /// <inheritdoc/>
    public string Id => SourceId;

    /// <inheritdoc/>
    public IReadOnlyList<string> Roots => [root];

    /// <inheritdoc/>
    public SourceListing List(ListingOptions wanted, CancellationToken cancellationToken)
    {
        var folder = LayoutFolder.Open(root, ".");
        var halves = Halves(folder.Root);
        var classes = Classes(folder.Root, halves, wanted.ClassNames);
        var candidates = new List<Candidate>();
        foreach (var half in halves)
        {
            for (var number = 0; number < classes.Count; number++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var path = Path.Combine(folder.Root, half.Folder, classes[number]);
                if (!Directory.Exists(path))
                    continue;
                var prefix = half.Folder.Length == 0 ? classes[number] : $"{half.Folder}/{classes[number]}";
                foreach (var file in LayoutFolder.ImagesBelow(path))
                {
                    candidates.Add(new Candidate($"{prefix}/{file}", number, new CandidateContent.EncodedFile(Path.Combine(path, file)))
                    {
                        Official = half.Split,
                    });
                }
            }
        }

        return new SourceListing(classes, candidates, HasBoxes: false, HasOfficialSplits: halves.Length > 1);
    }

    private static IReadOnlyList<string> Classes(string root, (string Folder, Split? Split)[] halves, IReadOnlyList<string>? wanted)
    {
        var found = halves
            .SelectMany(half => LayoutFolder.FoldersIn(Path.Combine(root, half.Folder)))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (found.Count == 0)
            throw new PipelineException($"{root} has no folders in it: put each class's images into a folder named after the class.");
        return wanted?.FirstOrDefault(name => !found.Contains(name, StringComparer.Ordinal)) is { } missing
            ? throw new PipelineException($"{root} has no folder for the class “{missing}”, only for {string.Join(", ", found)}: correct --classes.")
            : wanted ?? found;
    }

    private static (string Folder, Split? Split)[] Halves(string root)
    {
        var folders = LayoutFolder.FoldersIn(root);
        return folders is ["test", "train"] && folders.TrueForAll(half => LayoutFolder.FoldersIn(Path.Combine(root, half)).Count > 0)
            ? [("train", Split.Train), ("test", Split.Test)]
            : [("", null)];
    }
}
