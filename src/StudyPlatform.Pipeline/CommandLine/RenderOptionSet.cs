using System.CommandLine;
using StudyPlatform.Explain.Scenes;

namespace StudyPlatform.Pipeline.CommandLine;

/// <summary>What data set is rendered, as options; see <see cref="SceneDatasetOptions"/> for what each means.</summary>
internal sealed class RenderOptionSet
{
    private static readonly SceneDatasetOptions Standard = new() { Out = "" };

    private readonly Option<string> _out = Options.Required("--out", "FOLDER", "The data set's folder, to be made.");
    private readonly Option<int> _count = Options.Number("--count", Standard.Count, "Images in all, training and test together.");
    private readonly Option<ulong> _seed = Options.Number("--seed", Standard.Seed, "Seed of everything that is drawn.");
    private readonly Option<int> _side = Options.Number("--side", Standard.Side, "Width and height of the images in pixels, 32 to 1024.");
    private readonly Option<double> _testShare = Options.Number("--test-share", Standard.TestShare, "Share of each class that is kept for testing, 0 to 0.9.");
    private readonly Option<double?> _spurious = Options.OptionalNumber<double>("--spurious", "Plant surroundings: with this probability a training image gets its class's own, all others get any. Without it surroundings are what is usual for the class.");
    private readonly Option<double> _haze = Options.Number("--haze", Standard.Haze, "Factor on haze, 0 to 2.");
    private readonly Option<double> _occlusion = Options.Number("--occlusion", Standard.Occlusion, "Probability that something stands in front of the object, 0 to 1.");
    private readonly Option<int> _workers = Options.Number("--workers", Standard.Workers, "Images drawn at once; the result does not depend on it; 0 takes one a core.");
    private readonly Option<bool> _overwrite = Options.Switch("--overwrite", "Replace a data set that is already at --out.");

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _out, _count, _seed, _side, _testShare, _spurious, _haze, _occlusion, _workers, _overwrite })
            command.Options.Add(option);
    }

    /// <exception cref="WrongCallException">A value is out of its range.</exception>
    public SceneDatasetOptions Read(ParseResult parsed)
    {
        var options = new SceneDatasetOptions
        {
            Out = parsed.GetRequiredValue(_out),
            Count = parsed.GetValue(_count),
            Seed = parsed.GetValue(_seed),
            Side = parsed.GetValue(_side),
            TestShare = parsed.GetValue(_testShare),
            Spurious = parsed.GetValue(_spurious),
            Haze = parsed.GetValue(_haze),
            Occlusion = parsed.GetValue(_occlusion),
            Workers = parsed.GetValue(_workers),
            Overwrite = parsed.GetValue(_overwrite),
        };
        Call.Check(options.Validate);
        return options;
    }
}
