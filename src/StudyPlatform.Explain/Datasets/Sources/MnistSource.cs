using System.Globalization;

namespace StudyPlatform.Explain.Datasets.Sources;

/// <summary>
/// MNIST, Fashion-MNIST and others of their layout: four IDX files, packed with gzip or not. The classes are the digits unless
/// names are given.
/// </summary>
/// <param name="root">The folder that holds the four files.</param>
public sealed class MnistSource(string root) : IImageSource
{
    /// <summary>The name it is asked for by.</summary>
    public const string SourceId = "mnist";

    /// <inheritdoc/>
    public string Id => SourceId;

    /// <inheritdoc/>
    public IReadOnlyList<string> Roots => [root];

    /// <inheritdoc/>
    public SourceListing List(ListingOptions wanted, CancellationToken cancellationToken)
    {
        var folder = LayoutFolder.Open(root, ".");
        var classes = wanted.ClassNames ?? [.. Enumerable.Range(0, 10).Select(digit => digit.ToString(CultureInfo.InvariantCulture))];
        var train = Half(folder, "train", Split.Train, classes, cancellationToken);
        var test = Half(folder, "t10k", Split.Test, classes, cancellationToken);
        return new SourceListing(classes, [.. train, .. test], HasBoxes: false, HasOfficialSplits: true);
    }

    private static List<Candidate> Half(LayoutFolder folder, string prefix, Split half, IReadOnlyList<string> classes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var imagePath = Find(folder, prefix, "images", 3);
        var labelPath = Find(folder, prefix, "labels", 1);
        var images = IdxFile.Read(imagePath, 3);
        var labels = IdxFile.Read(labelPath, 1);
        if (images.Sizes[0] != labels.Sizes[0])
            throw new PipelineException($"{imagePath} holds {images.Sizes[0]} images and {labelPath} {labels.Sizes[0]} labels: fetch both again.");

        var (height, width) = (images.Sizes[1], images.Sizes[2]);
        var candidates = new List<Candidate>(images.Sizes[0]);
        for (var i = 0; i < images.Sizes[0]; i++)
        {
            int label = labels.Data.Span[i];
            if (label >= classes.Count)
                throw new PipelineException($"{labelPath} has the label {label} at place {i}, and there are only {classes.Count} class names: name them all with --classes.");
            var pixels = images.Data.Slice(i * width * height, width * height);
            candidates.Add(new Candidate(string.Create(CultureInfo.InvariantCulture, $"{prefix}/{i}"), label, new CandidateContent.GreyPixels(pixels, width, height)) { Official = half });
        }

        return candidates;
    }

    private static string Find(LayoutFolder folder, string prefix, string what, int dimensions) => folder.Find(
        $"{prefix}-{what}-idx{dimensions}-ubyte",
        $"{prefix}-{what}-idx{dimensions}-ubyte.gz",
        $"{prefix}-{what}.idx{dimensions}-ubyte",
        $"{prefix}-{what}.idx{dimensions}-ubyte.gz");
}
