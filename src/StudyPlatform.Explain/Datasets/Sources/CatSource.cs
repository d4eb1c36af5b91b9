using System.Globalization;

namespace StudyPlatform.Explain.Datasets.Sources;

/// <summary>
/// The CAT data set (Zhang, Sun and Tang 2008): <c>CAT_00</c> to <c>CAT_06</c> with <c>N.jpg</c> and, of the same name,
/// <c>N.jpg.cat</c>: the number of points, then x and y of each: eyes, mouth, and three for each ear. A single class;
/// the box is the one around these points, so it holds the head.
/// </summary>
/// <param name="root">The folder that holds <c>CAT_00</c> and so on, or the one around it.</param>
public sealed class CatSource(string root) : IImageSource
{
    /// <summary>The name it is asked for by.</summary>
    public const string SourceId = "cat";

    /// <inheritdoc/>
    public string Id => SourceId;

    /// <inheritdoc/>
    public IReadOnlyList<string> Roots => [root];

    /// <inheritdoc/>
    public SourceListing List(ListingOptions wanted, CancellationToken cancellationToken)
    {
        var folder = LayoutFolder.Open(root, "CAT_00", "cats", "CAT_DATASET_01", "cat_dataset");
        var parts = LayoutFolder.FoldersIn(folder.Root).Where(name => name.StartsWith("CAT_", StringComparison.Ordinal)).ToList();
        if (parts.Count == 0)
            throw new PipelineException($"{folder.At("CAT_00")} is missing: name the folder that holds CAT_00 to CAT_06.");

        var candidates = new List<Candidate>();
        foreach (var part in parts)
        {
            foreach (var file in LayoutFolder.ImagesBelow(folder.At(part)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var path = folder.At($"{part}/{file}");
                var (box, fault) = wanted.Boxes ? Head(path + ".cat") : (null, null);
                candidates.Add(new Candidate($"{part}/{file}", 0, new CandidateContent.EncodedFile(path)) { Box = box, Fault = fault });
            }
        }

        return new SourceListing(["cat"], candidates, HasBoxes: true, HasOfficialSplits: false);
    }

    private static (AnnotatedBox? Box, string? Fault) Head(string annotation)
    {
        var name = Path.GetFileName(annotation);
        if (!File.Exists(annotation))
            return (null, $"its annotation {name} is missing");
        var numbers = new List<int>();
        foreach (var word in File.ReadAllText(annotation).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                return (null, $"its annotation {name} holds “{word}”, which is no whole number");
            numbers.Add(number);
        }

        if (numbers.Count < 3 || numbers.Count != 1 + (2 * numbers[0]))
            return (null, $"its annotation {name} does not hold as many points as it says");
        var x = numbers.Where((_, i) => i % 2 == 1).ToList();
        var y = numbers.Where((_, i) => i > 0 && i % 2 == 0).ToList();
        return (new AnnotatedBox(x.Min(), y.Min(), x.Max() - x.Min() + 1, y.Max() - y.Min() + 1), null);
    }
}
