using System.Globalization;
using System.Text.Json;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Bundling;

/// <summary>
/// A bundle on paper, for those who review it: a row for each stimulus with its image, true and predicted class, and its
/// explanations; the methods' names and colour bars on top.
/// </summary>
public static class BundleContactSheet
{
    private static readonly Rgb Right = new(0x1B, 0x7F, 0x3B);
    private static readonly Rgb Wrong = new(0xC0, 0x1F, 0x1F);
    private static readonly Rgb Ink = new(0x22, 0x22, 0x22);

    /// <summary>Writes all pages as <c>page-001.jpg</c>, ….</summary>
    /// <param name="bundleFolder">A bundle's folder.</param>
    /// <param name="target">The folder for the pages; made if it is not there.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="cancellationToken">Looked at before each page.</param>
    /// <returns>The pages' paths in order.</returns>
    /// <exception cref="PipelineException">The bundle cannot be read, or the pages cannot be written.</exception>
    public static IReadOnlyList<string> Write(string bundleFolder, string target, ContactSheetOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new ContactSheetOptions();
        var paths = new List<string>();
        foreach (var page in Pages(bundleFolder, options))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = Path.Combine(target, string.Create(CultureInfo.InvariantCulture, $"page-{paths.Count + 1:000}.jpg"));
            var jpeg = ImageCodec.EncodeJpeg(page, options.Quality);
            AtomicFile.Write(path, stream => stream.Write(jpeg));
            paths.Add(path);
        }

        return paths;
    }

    /// <summary>The pages one by one.</summary>
    /// <exception cref="PipelineException">The bundle cannot be read.</exception>
    public static IEnumerable<RgbImage> Pages(string bundleFolder, ContactSheetOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var bundle = Read(bundleFolder);
        return Pages(bundleFolder, bundle, options);
    }

    private static IEnumerable<RgbImage> Pages(string folder, Bundle bundle, ContactSheetOptions options)
    {
        var pages = (bundle.Stimuli.Count + options.RowsPerPage - 1) / options.RowsPerPage;
        var header = Header(bundle, options.Side);
        for (var page = 0; page < pages; page++)
        {
            var rows = bundle.Stimuli.Skip(page * options.RowsPerPage).Take(options.RowsPerPage).Select(stimulus => Row(folder, bundle, stimulus, options.Side));
            var title = string.Create(CultureInfo.InvariantCulture, $"{bundle.Title}: {bundle.Model.Architecture}, test accuracy {bundle.Model.TestAccuracy:0.0%}, page {page + 1}/{pages}");
            yield return ContactSheet.Compose([header, .. rows], title);
        }
    }

    private static List<ContactCell> Header(Bundle bundle, int side) =>
        [new ContactCell(Heading("image", side), []), .. bundle.Methods.Select(method => new ContactCell(Legend(method, Heading(method.Name, side)), []))];

    private static RgbImage Heading(string name, int side)
    {
        var canvas = new Canvas(side, TextSize.LineHeight(2), Rgb.White);
        var scale = TextSize.Width(name, 2) <= side ? 2 : 1;
        canvas.Write(TextSize.Shorten(name, side, scale), 0, 0, scale, Ink);
        return canvas.ToImage();
    }

    /// <summary>The colour bar that belongs to a method's pictures, as the builder noted among the parameters.</summary>
    private static RgbImage Legend(BundleMethod method, RgbImage heading)
    {
        using var parameters = JsonDocument.Parse(method.Parameters.Text);
        if (!parameters.RootElement.TryGetProperty("rendering", out var rendering) || rendering.ValueKind != JsonValueKind.Object)
            return heading;
        return Text(rendering, "style") switch
        {
            "heat" => Overlay.WithLegend(heading, Text(rendering, "colours") == "jet" ? ColourMap.Jet : ColourMap.Cividis, "low", "high"),
            "signed" => Overlay.WithLegend(heading, ColourMap.DivergingBlueRed, "against", "for"),
            _ => heading,
        };
    }

    private static string? Text(JsonElement map, string key) =>
        map.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<ContactCell> Row(string folder, Bundle bundle, BundleStimulus stimulus, int side)
    {
        var confidence = stimulus.Probabilities[bundle.Classes.TakeWhile(name => name != stimulus.Predicted).Count()];
        var role = bundle.Tutorial.Contains(stimulus.Id) ? $"{stimulus.Id} (tutorial)" : stimulus.Id.Value;
        var caption = new[] { role, $"true: {stimulus.Actual}", string.Create(CultureInfo.InvariantCulture, $"predicted: {stimulus.Predicted} {confidence:0.00}") };
        return
        [
            new ContactCell(Load(folder, stimulus.Image, side), caption, stimulus.IsCorrect ? Right : Wrong),
            .. bundle.Methods.Select(method => stimulus.Explanations[method.Id]).Select(explanation => new ContactCell(Load(folder, explanation.Image, side), Caption(explanation))),
        ];
    }

    private static string[] Caption(BundleExplanation explanation) => explanation is BundleExplanation.Example example
        ? [string.Create(CultureInfo.InvariantCulture, $"{example.TrainingClass}, training image {example.TrainingIndex}")]
        : [];

    private static RgbImage Load(string folder, MediaPath medium, int side)
    {
        var path = Path.Combine(folder, medium.ToString());
        try
        {
            var image = ImageFiles.Decode(path);
            // Pictures with a legend are higher than wide.
            return Geometry.Resize(image, side, Math.Max(1, side * image.Height / image.Width));
        }
        catch (ImageFormatException exception)
        {
            throw new PipelineException($"{path} cannot be shown ({exception.Message}): run verify on the bundle, and build it again.", exception);
        }
    }

    private static Bundle Read(string folder)
    {
        var path = Path.Combine(folder, Bundle.DocumentName);
        try
        {
            return BundleReader.Parse(File.ReadAllBytes(path)) switch
            {
                BundleReading.Sound sound => sound.Bundle,
                BundleReading.Faulty faulty => throw new PipelineException($"{path} has {faulty.Faults.Count} faults, the first is {faulty.Faults[0]}: build the bundle again."),
                _ => throw new InvalidOperationException("a reading is sound or faulty"),
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PipelineException($"{path} cannot be read ({exception.Message.TrimEnd('.')}): name the folder of a bundle.", exception);
        }
    }
}
