using System.IO.Compression;
using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Domain.Tests.Bundles;

/// <summary>A sound bundle of three stimuli, two classes and two methods, whose media are a few bytes each.</summary>
internal static class SmallBundle
{
    private static readonly ClassName Cat = new("cat");
    private static readonly ClassName Dog = new("dog");

    private static readonly Lazy<byte[]> Written = new(() => BundleWriter.Write(Create()));

    public static IReadOnlyList<byte[]> Media { get; } = [Jpeg(1), Jpeg(2), Jpeg(3), Png(4), Png(5), WebP(6), Jpeg(7)];

    public static Bundle Create() => new(
        new BundleId("small"), "Small – «klein» & <fine>", new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero), "CC0-1.0",
        [Cat, Dog],
        new BundleDataset("two animals", Sha256Hash.Of("items"u8), 40, 20),
        new BundleModel("vgg16", 64, 7, 2, 1, 0.001, Sha256Hash.Of("weights"u8), 0.85, "vgg16-bn, folded"),
        [
            new BundleMethod(MethodId.Lime, "LIME", MethodKind.Saliency, JsonParameters.From(new Dictionary<string, object?> { ["samples"] = 1000, ["kernelWidth"] = 0.25 })),
            new BundleMethod(MethodId.Influence, "Influence", MethodKind.Example, JsonParameters.Empty),
        ],
        new BundleTutorial(new StimulusId("s0001"), new StimulusId("s0002")),
        [
            Stimulus("s0001", 0, 3, Cat, Cat, [0.75, 0.25], testIndex: 4),
            Stimulus("s0002", 1, 4, Cat, Dog, [0.1, 0.9], testIndex: 0),
            Stimulus("s0003", 2, 5, Dog, Dog, [0.0, 1.0], testIndex: null),
        ],
        new BundleProvenance
        {
            Commands = ["build --data \"a b\" --out small"],
            Tools = new Dictionary<string, string>(StringComparer.Ordinal) { ["libtorch"] = "1.13.1", ["cmake"] = "3.25" },
            TrainingAccuracy = 0.95,
            TrainingLosses = [0.7, 0.41],
            Notes = ["made for tests"],
        });

    /// <summary>The medium with a number of <see cref="Media"/>.</summary>
    public static MediaPath Path(int medium) => MediaPath.Of(Media[medium]);

    /// <summary>The document; a new array each time.</summary>
    public static byte[] Json() => (byte[])Written.Value.Clone();

    public static void WriteTo(string folder)
    {
        Directory.CreateDirectory(System.IO.Path.Combine(folder, MediaPath.Folder));
        File.WriteAllBytes(System.IO.Path.Combine(folder, Bundle.DocumentName), Json());
        foreach (var medium in Media)
            File.WriteAllBytes(System.IO.Path.Combine(folder, MediaPath.Of(medium).ToString()), medium);
    }

    /// <summary>The bundle as entries of a zip, to be changed before <see cref="Zip"/>.</summary>
    public static List<(string Name, byte[] Content)> Entries() =>
        [(Bundle.DocumentName, Json()), .. Media.Select(medium => (MediaPath.Of(medium).ToString(), medium))];

    public static MemoryStream Zip(IEnumerable<(string Name, byte[] Content)> entries, Action<ZipArchiveEntry>? change = null)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                var entry = zip.CreateEntry(name);
                change?.Invoke(entry);
                using var target = entry.Open();
                target.Write(content);
            }
        }

        stream.Position = 0;
        return stream;
    }

    public static byte[] Jpeg(byte mark) => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, mark, 0xFF, 0xD9];

    public static byte[] Png(byte mark) => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, mark];

    public static byte[] WebP(byte mark) => [.. "RIFF"u8, 8, 0, 0, 0, .. "WEBPVP8 "u8, mark];

    private static BundleStimulus Stimulus(string id, int image, int map, ClassName actual, ClassName predicted, double[] probabilities, int? testIndex) => new(
        new StimulusId(id), Path(image), actual, predicted, probabilities,
        new Dictionary<MethodId, BundleExplanation>
        {
            // The writer puts them into the order of the methods.
            [MethodId.Influence] = new BundleExplanation.Example(Path(6), predicted, 17),
            [MethodId.Lime] = new BundleExplanation.Saliency(Path(map)) { Diagnostics = new Dictionary<string, double>(StringComparer.Ordinal) { ["r2"] = 0.5 } },
        },
        testIndex);
}
