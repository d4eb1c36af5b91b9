using System.CommandLine;
using StudyPlatform.Explain.Models;
using StudyPlatform.Explain.Training;

namespace StudyPlatform.Pipeline.CommandLine;

/// <summary>How a network is trained, as options; see <see cref="TrainingOptions"/> for what each means.</summary>
internal sealed class TrainingOptionSet
{
    private const string NoTrace = "none";
    private static readonly TrainingOptions Standard = new();

    private readonly Option<string> _architecture = Options.Text("--arch", "vgg16|vgg16-bn", Standard.Architecture, "vgg16, or vgg16-bn with batch normalisation that is folded into plain convolutions when training ends.");
    private readonly Option<int> _side = Options.Number("--side", Standard.Side, "Width and height of the input in pixels, a multiple of 16 from 64 to 1024.");
    private readonly Option<int> _epochs = Options.Number("--epochs", Standard.Epochs, "Times every training image is shown.");
    private readonly Option<int> _batch = Options.Number("--batch", Standard.BatchSize, "Images a step, 1 to 1024.");
    private readonly Option<double> _rate = Options.Number("--lr", Standard.LearningRate, "Learning rate of the first epoch.");
    private readonly Option<double> _finalRate = Options.Number("--final-lr", Standard.FinalLearningRate, "Learning rate of the last epoch under --schedule linear and cosine.");
    private readonly Choice<LearningRateSchedule> _schedule = new("--schedule", "How the learning rate moves from epoch to epoch", Standard.Schedule);
    private readonly Option<double> _momentum = Options.Number("--momentum", Standard.Momentum, "Momentum, 0 to below 1.");
    private readonly Option<bool> _nesterov = Options.Switch("--nesterov", "Nesterov's form of momentum.");
    private readonly Option<double> _decay = Options.Number("--weight-decay", Standard.WeightDecay, "Weight decay, 0 or above.");
    private readonly Option<double> _dropout = Options.Number("--dropout", Standard.Dropout, "Probability of dropping a hidden unit of the fully connected layers.");
    private readonly Choice<Augmentation> _augment = new("--augment", "What is done to a training image each time it is shown", Standard.Augmentation);
    private readonly Option<bool> _noShuffle = Options.Switch("--no-shuffle", "Show the images in the data set's order in every epoch.");
    private readonly Choice<InitialisationScheme> _initialisation = new("--init", "How the first weights are drawn", Standard.Initialisation);
    private readonly Option<int> _progressive = Options.Number("--progressive", Standard.ProgressiveEpochs, "Epochs that the shallower configuration A is trained first, to start from; 0 for none.");
    private readonly Option<string?> _weights = Options.Text("--weights", "FILE", "Safetensors file with torchvision's VGG-16 names to start from.");
    private readonly Option<ulong> _seed = Options.Number("--seed", Standard.Seed, "Seed of weights, order, augmentation and dropout.");
    private readonly Option<string[]> _trace = Options.List("--trace", "LAYER", "Layers whose changes are traced for Responsibility, by torchvision's names (classifier.0, classifier.3, classifier.6, features.28, …), or none.", [.. Standard.TracedLayers]);
    private readonly Choice<TraceMode> _traceMode = new("--trace-mode", "How the traced layers' changes are kept", Standard.TraceMode);
    private readonly Option<double> _checkpointMinutes = Options.Number("--checkpoint-minutes", Standard.CheckpointMinutes, "Minutes between checkpoints.");
    private readonly Option<int> _evaluateEvery = Options.Number("--evaluate-every", Standard.EvaluateEvery, "Epochs between evaluations on the test images.");

    public void AddTo(Command command)
    {
        Option[] all =
        [
            _architecture, _side, _epochs, _batch, _rate, _finalRate, _schedule.Option, _momentum, _nesterov, _decay, _dropout, _augment.Option, _noShuffle,
            _initialisation.Option, _progressive, _weights, _seed, _trace, _traceMode.Option, _checkpointMinutes, _evaluateEvery,
        ];
        foreach (var option in all)
            command.Options.Add(option);
    }

    /// <exception cref="WrongCallException">A value is out of its range.</exception>
    public TrainingOptions Read(ParseResult parsed)
    {
        var trace = parsed.GetRequiredValue(_trace);
        var options = new TrainingOptions
        {
            Architecture = parsed.GetRequiredValue(_architecture),
            Side = parsed.GetValue(_side),
            Epochs = parsed.GetValue(_epochs),
            BatchSize = parsed.GetValue(_batch),
            LearningRate = parsed.GetValue(_rate),
            FinalLearningRate = parsed.GetValue(_finalRate),
            Schedule = _schedule.Read(parsed),
            Momentum = parsed.GetValue(_momentum),
            Nesterov = parsed.GetValue(_nesterov),
            WeightDecay = parsed.GetValue(_decay),
            Dropout = parsed.GetValue(_dropout),
            Augmentation = _augment.Read(parsed),
            Shuffle = !parsed.GetValue(_noShuffle),
            Initialisation = _initialisation.Read(parsed),
            ProgressiveEpochs = parsed.GetValue(_progressive),
            Weights = parsed.GetValue(_weights),
            Seed = parsed.GetValue(_seed),
            TracedLayers = trace is [NoTrace] ? [] : trace,
            TraceMode = _traceMode.Read(parsed),
            CheckpointMinutes = parsed.GetValue(_checkpointMinutes),
            EvaluateEvery = parsed.GetValue(_evaluateEvery),
        };
        Call.Check(options.Validate);
        return options;
    }
}
