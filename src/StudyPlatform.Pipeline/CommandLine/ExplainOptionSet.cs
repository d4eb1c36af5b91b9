using System.CommandLine;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Explain.Bundling;
using StudyPlatform.Explain.Explaining;
using StudyPlatform.Imaging;

namespace StudyPlatform.Pipeline.CommandLine;

/// <summary>What is explained and how it looks, as options; see <see cref="ExplainOptions"/> for what each means.</summary>
internal sealed class ExplainOptionSet(bool sharded)
{
    private static readonly ExplainOptions Standard = new();
    private static readonly RenderingOptions Look = new();

    private readonly MethodOptionSet _methods = new();
    private readonly Option<int?> _stimuli = Options.OptionalNumber<int>("--stimuli", "Test images to choose, half of them rightly and half wrongly predicted, beside the tutorial's two; as many as can be balanced unless it is given.");
    private readonly Option<int?> _atMost = Options.OptionalNumber<int>("--at-most", "No more test images than this, where --stimuli is not given.");
    private readonly Option<bool> _all = Options.Switch("--all", "Explain every test image instead of choosing.");
    private readonly Option<string> _shard = Options.Text("--shard", "i/n", Shard.Whole.ToString(), "Explain only the i-th of n parts; bundle joins them.");
    private readonly Option<int> _batchSize = Options.Number("--batch-size", Standard.BatchSize, "Images a pass through the network; results depend on it by rounding only.");
    private readonly Option<int> _display = Options.Number("--display-side", Look.DisplaySide, "Width and height of what participants see, in pixels.");
    private readonly Choice<HeatColours> _colours = new("--colours", "Colours of heat maps", HeatColours.Cividis);
    private readonly Option<float> _opacity = Options.Number("--opacity", Look.Opacity, "Of heat maps over the image, 0 to 1.");
    private readonly Choice<MediaFormat> _media = new("--media", "File format of what participants see", (MediaFormat)Look.Media);
    private readonly Option<int> _quality = Options.Number("--quality", Look.Quality, "Of JPEG and WebP, 1 to 100.");
    private readonly Option<bool> _legend = Options.Switch("--legend", "Draw a colour bar beneath each map.");

    /// <summary>The heat maps' colours that can be asked for.</summary>
    private enum HeatColours
    {
        Cividis = ColourMap.Cividis,
        Jet = ColourMap.Jet,
    }

    /// <summary>The file formats in one word each: as kebab-case, <see cref="MediaType.WebP"/> would read web-p.</summary>
    private enum MediaFormat
    {
        Jpeg = MediaType.Jpeg,
        Png = MediaType.Png,
        Webp = MediaType.WebP,
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_stimuli);
        command.Options.Add(_atMost);
        if (sharded)
        {
            command.Options.Add(_all);
            command.Options.Add(_shard);
        }

        _methods.AddTo(command);
        foreach (var option in new Option[] { _batchSize, _display, _colours.Option, _opacity, _media.Option, _quality, _legend })
            command.Options.Add(option);
    }

    /// <exception cref="WrongCallException">A value is out of its range.</exception>
    public ExplainOptions Read(ParseResult parsed, ulong seed)
    {
        var (methods, settings) = _methods.Read(parsed);
        var options = new ExplainOptions
        {
            Methods = methods,
            Settings = settings,
            Seed = seed,
            BatchSize = parsed.GetValue(_batchSize),
            Selection = new SelectionOptions { Count = parsed.GetValue(_stimuli), AtMost = parsed.GetValue(_atMost) },
            All = sharded && parsed.GetValue(_all),
            Shard = sharded ? Call.Check(() => Shard.Parse(parsed.GetRequiredValue(_shard))) : Shard.Whole,
            Rendering = new RenderingOptions
            {
                DisplaySide = parsed.GetValue(_display),
                Colours = (ColourMap)_colours.Read(parsed),
                Opacity = parsed.GetValue(_opacity),
                Media = (MediaType)_media.Read(parsed),
                Quality = parsed.GetValue(_quality),
                Legend = parsed.GetValue(_legend),
            },
        };
        Call.Check(options.Validate);
        return options;
    }
}
