using System.Xml;
using System.Xml.Linq;

namespace StudyPlatform.Explain.Datasets.Sources;

/// <summary>
/// Stanford Dogs (Khosla et al. 2011): 120 breeds, a class each. <c>Images/nXXXX-Name/*.jpg</c>, <c>Annotation/nXXXX-Name/</c> with a
/// VOC XML file of the image's name without extension, <c>train_list.mat</c> and <c>test_list.mat</c>, which may lie under
/// <c>lists/</c>. Of several dogs the box is the largest one's.
/// </summary>
/// <param name="root">The folder that holds <c>Images</c>.</param>
public sealed class StanfordDogsSource(string root) : IImageSource
{
    /// <summary>The name it is asked for by.</summary>
    public const string SourceId = "stanford-dogs";

    /// <inheritdoc/>
    public string Id => SourceId;

    /// <inheritdoc/>
    public IReadOnlyList<string> Roots => [root];

    /// <inheritdoc/>
    public SourceListing List(ListingOptions wanted, CancellationToken cancellationToken)
    {
        var folder = LayoutFolder.Open(root, "Images", "images", "stanford-dogs");
        var breeds = LayoutFolder.FoldersIn(folder.Find("Images"));
        var annotations = wanted.Boxes ? folder.Find("Annotation") : null;
        var files = wanted.OfficialSplits
            ? Listed(folder, "train_list.mat", Split.Train).Concat(Listed(folder, "test_list.mat", Split.Test))
            : breeds.SelectMany(breed => LayoutFolder.ImagesBelow(folder.At($"Images/{breed}")).Select(file => ($"{breed}/{file}", (Split?)null)));

        var candidates = new List<Candidate>();
        foreach (var (file, half) in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var breed = breeds.IndexOf(file.Split('/')[0]);
            if (breed < 0)
                throw new PipelineException($"{folder.At($"Images/{file.Split('/')[0]}")} is missing, though the lists name images in it: name the folder of the complete layout.");
            var (box, fault) = annotations is null ? (null, null) : LargestDog(Path.Combine(annotations, Path.ChangeExtension(file, null)));
            candidates.Add(new Candidate(file, breed, new CandidateContent.EncodedFile(folder.Inside($"Images/{file}", folder.Root)))
            {
                Official = half,
                Box = box,
                Fault = fault,
            });
        }

        return new SourceListing(Names(breeds), candidates, HasBoxes: true, HasOfficialSplits: true);
    }

    private static IEnumerable<(string File, Split? Half)> Listed(LayoutFolder folder, string list, Split half)
    {
        var path = folder.Find(list, $"lists/{list}");
        var (files, labels) = MatTable.Read(path, mat => (mat["file_list"].AsTexts(), mat["labels"].Count));
        return files.Count == labels
            ? files.Select(file => (file.Replace('\\', '/'), (Split?)half))
            : throw new PipelineException($"{path} has {files.Count} files but {labels} labels: fetch it again.");
    }

    private static string[] Names(List<string> breeds)
    {
        var names = breeds.Select(breed => breed[(breed.IndexOf('-', StringComparison.Ordinal) + 1)..]).ToArray();
        return names.Distinct(StringComparer.Ordinal).Count() == names.Length ? names : [.. breeds];
    }

    private static (AnnotatedBox? Box, string? Fault) LargestDog(string annotation)
    {
        var name = Path.GetFileName(annotation);
        if (!File.Exists(annotation))
            return (null, $"its annotation {name} is missing");
        try
        {
            using var reader = XmlReader.Create(annotation, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            var boxes = XDocument.Load(reader).Descendants("bndbox").Select(box => AnnotatedBox.FromOneBased(
                (double?)box.Element("xmin") ?? double.NaN, (double?)box.Element("ymin") ?? double.NaN, (double?)box.Element("xmax") ?? double.NaN, (double?)box.Element("ymax") ?? double.NaN)).ToList();
            return boxes.Count > 0 && boxes.TrueForAll(box => box.Width > 0 && box.Height > 0)
                ? (boxes.MaxBy(box => box.Width * box.Height), null)
                : (null, $"its annotation {name} holds no whole bndbox");
        }
        catch (Exception error) when (error is XmlException or FormatException)
        {
            return (null, $"its annotation {name} is no VOC XML file");
        }
    }
}
