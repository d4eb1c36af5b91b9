using System.CommandLine;
using StudyPlatform.Explain.Datasets.Importing;
using StudyPlatform.Explain.Datasets.Sources;

namespace StudyPlatform.Pipeline.CommandLine;

/// <summary>What is imported and how, as options; see <see cref="DatasetImportOptions"/> for what each means.</summary>
internal sealed class ImportOptionSet
{
    private static readonly DatasetImportOptions Standard = new() { Source = "", From = [], Out = "" };

    private readonly Option<string> _source = Options.Text("--source", "LAYOUT", "folders", $"The layout: {string.Join(", ", ImageSources.Ids)}.");
    private readonly Option<string[]> _from = Options.Paths("--from", "FOLDER", "Where it lies; for five-class one class=folder for each class.");
    private readonly Option<string> _out = Options.Required("--out", "FOLDER", "The data set's folder, to be made.");
    private readonly Option<string?> _name = Options.Text("--name", "TEXT", "The data set's name; the layout's where it is not given.");
    private readonly Option<int> _side = Options.Number("--side", Standard.Side, "Larger images are stored with their shorter side scaled to so many pixels; 0 leaves them as they are.");
    private readonly Option<double> _testShare = Options.Number("--test-share", Standard.TestShare, "Share of each class that goes to the test half.");
    private readonly Option<ulong> _seed = Options.Number("--seed", Standard.Seed, "Seed of the split and of what --per-class leaves out.");
    private readonly Option<bool> _official = Options.Switch("--official-splits", "Keep the layout's own training and test halves.");
    private readonly Option<bool> _crop = Options.Switch("--crop", "Cut images to the annotated box.");
    private readonly Option<double> _cropMargin = Options.Number("--crop-margin", Standard.CropMargin, "Share of a box's size that is kept around it.");
    private readonly Option<int?> _perClass = Options.OptionalNumber<int>("--per-class", "The most images of each class, drawn at random; all where it is not given.");
    private readonly Option<string[]> _classes = Options.List("--classes", "NAME", "Names for classes that the layout only numbers, or the folders to take, in this order.");
    private readonly Option<int> _quality = Options.Number("--quality", Standard.JpegQuality, "Quality of the stored JPEG files, 1 to 100.");
    private readonly Option<int> _smallest = Options.Number("--smallest-side", Standard.SmallestSide, "Images with a shorter side are left out, in pixels.");
    private readonly Option<long> _maxPixels = Options.Number("--max-pixels", Standard.MaxPixels, "Images with more pixels are left out.");
    private readonly Option<int> _workers = Options.Number("--workers", Standard.Workers, "Images worked on at once; the result does not depend on it.");
    private readonly Option<bool> _overwrite = Options.Switch("--overwrite", "Replace a data set that is already at --out.");

    public void AddTo(Command command)
    {
        Option[] all =
        [
            _source, _from, _out, _name, _side, _testShare, _seed, _official, _crop, _cropMargin, _perClass, _classes,
            _quality, _smallest, _maxPixels, _workers, _overwrite,
        ];
        foreach (var option in all)
            command.Options.Add(option);
    }

    /// <exception cref="WrongCallException">A value is out of its range.</exception>
    public DatasetImportOptions Read(ParseResult parsed)
    {
        var options = new DatasetImportOptions
        {
            Source = parsed.GetRequiredValue(_source),
            From = parsed.GetRequiredValue(_from),
            Out = parsed.GetRequiredValue(_out),
            Name = parsed.GetValue(_name),
            Side = parsed.GetValue(_side),
            TestShare = parsed.GetValue(_testShare),
            Seed = parsed.GetValue(_seed),
            OfficialSplits = parsed.GetValue(_official),
            Crop = parsed.GetValue(_crop),
            CropMargin = parsed.GetValue(_cropMargin),
            PerClass = parsed.GetValue(_perClass),
            ClassNames = parsed.GetValue(_classes) is { Length: > 0 } names ? names : null,
            JpegQuality = parsed.GetValue(_quality),
            SmallestSide = parsed.GetValue(_smallest),
            MaxPixels = parsed.GetValue(_maxPixels),
            Workers = parsed.GetValue(_workers),
            Overwrite = parsed.GetValue(_overwrite),
        };
        if (!ImageSources.Ids.Contains(options.Source))
            throw new WrongCallException($"--source is {options.Source}, but must be one of {string.Join(", ", ImageSources.Ids)}.");
        Call.Check(options.Validate);
        return options;
    }
}
