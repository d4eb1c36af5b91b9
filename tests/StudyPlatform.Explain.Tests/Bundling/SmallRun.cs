using StudyPlatform.Domain.Bundles;
using StudyPlatform.Explain.Attribution;
using StudyPlatform.Explain.Bundling;
using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Tests.Bundling;

/// <summary>A run over twelve test images of three classes, of which the first six are rightly predicted, with methods that only pretend.</summary>
internal sealed class SmallRun
{
    public const int Side = 32;
    public const int TestImages = 12;

    public static readonly Sha256Hash Weights = Sha256Hash.Of("weights"u8);

    public ManualTime Time { get; } = new();

    public RenderingOptions Rendering { get; init; } = new() { DisplaySide = Side };

    public ulong Seed { get; init; } = 1;

    public int Samples { get; init; } = 1000;

    public IReadOnlyList<PretendedMethod> Methods => _methods ??=
    [
        new("grad-cam", SaliencyStyle.Heat, Time, Samples), new("shap", SaliencyStyle.Signed, Time, Samples),
        new("lime", SaliencyStyle.Segments, Time, Samples), new("influence", null, Time, Samples),
    ];

    private IReadOnlyList<PretendedMethod>? _methods;

    public ExplanationRun Run => new(
        ExplanationRun.FormatName, Weights.Value, "three animals", Sha256Hash.Of("items"u8).Value, 30, TestImages,
        ["bird", "cat", "dog"], Seed, Rendering, [.. Methods.Select(ExplainedMethod.Of)]);

    public static StimulusPlan Plan => new(0, 6, [1, 7, 2, 8, 3, 9, 4, 10]);

    public static BundleFacts Facts => new(
        new BundleId("small"), "Three animals", "CC0-1.0", new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero),
        new BundleModel("vgg16", 32, 1, 2, 1, 0.001, Weights, 0.5), new BundleProvenance { Commands = ["build --out small"] });

    public static Stimulus Stimulus(int index)
    {
        var actual = index % 3;
        var predicted = index < 6 ? actual : (index + 1) % 3;
        var probabilities = new[] { 0.2f, 0.2f, 0.2f };
        probabilities[predicted] = 0.6f;
        return new Stimulus(index, new byte[3 * 16 * 16], actual, predicted, probabilities);
    }

    /// <summary>Wider than high and different for each index.</summary>
    public static RgbImage Image(int index)
    {
        var pixels = new byte[3 * 48 * 40];
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = (byte)((i * (index + 3) / 7) + (31 * index));
        return new RgbImage(48, 40, pixels);
    }

    public int Explain(ExplanationStore store, Shard? shard = null, CancellationToken cancellationToken = default, IProgress<ExplainProgress>? progress = null) =>
        new StimulusExplainer(store, Methods, new ExplanationRendering(Rendering, index => Image(100 + index)), Stimulus, Image, Time)
            .Run(Plan.All, shard ?? Shard.Whole, progress, cancellationToken);

    /// <summary>A folder in which everything of the plan is explained.</summary>
    public ExplanationStore Explained(string folder)
    {
        using (var store = ExplanationStore.OpenForWriting(folder, Run))
        {
            store.WritePlan(Plan);
            Explain(store);
        }

        return ExplanationStore.Open(folder);
    }
}
