using StudyPlatform.Explain.Datasets;
using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Scenes;

/// <summary>The project's own data set: rendered scenes with masks, in the data sets' common folder format.</summary>
public static class SceneDataset
{
    private const int JpegQuality = 95;

    /// <summary>Renders and writes a data set. It appears under its name only when it is complete.</summary>
    /// <param name="options">What to render.</param>
    /// <param name="progress">Told the number of images done, from any thread.</param>
    /// <param name="cancellationToken">Calls it off and leaves nothing behind.</param>
    /// <exception cref="PipelineException">An option is out of range or the folder cannot be written.</exception>
    public static DatasetManifest Write(SceneDatasetOptions options, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        options.Validate();
        var header = new DatasetHeader("scenes", SceneClasses.Names, "render", options.Seed);
        using var writer = DatasetWriter.Create(options.Out, header, options.Overwrite);
        var done = 0;
        var workers = options.Workers == 0 ? Environment.ProcessorCount : options.Workers;
        ParallelWork.For(options.Count, workers, cancellationToken, number =>
        {
            writer.Add(Draw(options, number));
            progress?.Report(Interlocked.Increment(ref done));
        });
        return writer.Finish();
    }

    /// <summary>What image <paramref name="number"/> shows and which half it belongs to; depends on options and number only.</summary>
    public static (SceneDescription Scene, Split Split) Describe(SceneDatasetOptions options, int number)
    {
        var classes = SceneClasses.Names.Count;
        var classIndex = number % classes;
        var split = IsTest(number / classes, options.TestShare) ? Split.Test : Split.Train;
        var seed = SceneRandom.Derive(options.Seed, (ulong)number);
        var wanted = new SceneOptions { Haze = options.Haze, Occlusion = options.Occlusion, IndependentSurroundings = options.Spurious is not null };
        if (options.Spurious is { } share && split == Split.Train && new SceneRandom(SceneRandom.Derive(seed, 7)).Chance(share))
            wanted = wanted with { Surroundings = SceneClasses.Planted(classIndex) };
        return (SceneSampler.Sample(classIndex, seed, wanted), split);
    }

    private static NewItem Draw(SceneDatasetOptions options, int number)
    {
        var (scene, split) = Describe(options, number);
        var picture = SceneRenderer.Render(scene, options.Side);
        return new NewItem(
            number,
            scene.ClassIndex,
            split,
            ImageCodec.EncodeJpeg(picture.Image, JpegQuality),
            ".jpg",
            ImageCodec.EncodePng(Grey(picture.Mask, options.Side)),
            scene.Surroundings.ToString().ToLowerInvariant(),
            FormattableString.Invariant($"seed {scene.Seed}"));
    }

    // Evenly spread over the class, so that any share is met to within one image.
    private static bool IsTest(int within, double share) => Math.Floor((within + 1) * share) > Math.Floor(within * share);

    private static RgbImage Grey(byte[] mask, int side)
    {
        var pixels = new byte[3 * mask.Length];
        for (var i = 0; i < mask.Length; i++)
            pixels[3 * i] = pixels[(3 * i) + 1] = pixels[(3 * i) + 2] = mask[i];
        return new RgbImage(side, side, pixels);
    }
}
