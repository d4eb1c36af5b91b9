using System.Text.Json.Serialization;
using StudyPlatform.Explain.Models;

namespace StudyPlatform.Explain.Training;

/// <summary>
/// How a network is trained. The defaults are the paper's: VGG-16, 224 px, plain SGD with learning rate 0.001
/// and batches of one image, ReLU, dropout, cross-entropy.
/// </summary>
public sealed record TrainingOptions
{
    /// <summary><c>vgg16</c>, or <c>vgg16-bn</c> with batch normalisation that is folded away when training ends.</summary>
    public string Architecture { get; init; } = "vgg16";

    /// <summary>
    /// Width and height of the input, a multiple of 16 from 64. At an odd multiple of 16, such as 112, the last
    /// pooling leaves the outermost row and column out, as torchvision's network does.
    /// </summary>
    public int Side { get; init; } = 224;

    /// <summary>Times every training image is shown, 1 to 10,000.</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>Images a step, 1 to 1024.</summary>
    public int BatchSize { get; init; } = 1;

    /// <summary>Learning rate of the first epoch, above 0.</summary>
    public double LearningRate { get; init; } = 0.001;

    /// <summary>How the rate moves.</summary>
    public LearningRateSchedule Schedule { get; init; } = LearningRateSchedule.Constant;

    /// <summary>Rate of the last epoch under <see cref="LearningRateSchedule.Linear"/> and <see cref="LearningRateSchedule.Cosine"/>.</summary>
    public double FinalLearningRate { get; init; } = 0.0001;

    /// <summary>Momentum μ, 0 to below 1: v ← μ v + g, w ← w − η v.</summary>
    public double Momentum { get; init; }

    /// <summary>Nesterov's form: w ← w − η (g + μ v).</summary>
    public bool Nesterov { get; init; }

    /// <summary>Weight decay λ, added to the gradient as λ w; 0 or above.</summary>
    public double WeightDecay { get; init; }

    /// <summary>Probability of dropping a hidden unit of the fully connected layers, 0 to below 1.</summary>
    public double Dropout { get; init; } = 0.5;

    /// <summary>What is done to an image when it is shown.</summary>
    public Augmentation Augmentation { get; init; } = Augmentation.None;

    /// <summary>Whether the images come in a new random order in each epoch.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>How the weights are drawn.</summary>
    public InitialisationScheme Initialisation { get; init; } = InitialisationScheme.Torchvision;

    /// <summary>Epochs that configuration A is trained first (0: none); see <see cref="ProgressiveStart"/>.</summary>
    public int ProgressiveEpochs { get; init; }

    /// <summary>A safetensors file with torchvision's names to start from, or <c>null</c>.</summary>
    public string? Weights { get; init; }

    /// <summary>Seed of weights, order, augmentation and dropout.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Layers whose changes are traced, by torchvision's names; empty for none.</summary>
    public IReadOnlyList<string> TracedLayers { get; init; } = ["classifier.6"];

    /// <summary>How they are kept.</summary>
    public TraceMode TraceMode { get; init; } = TraceMode.Auto;

    /// <summary>Minutes between checkpoints, above 0.</summary>
    [JsonIgnore]
    public double CheckpointMinutes { get; init; } = 10;

    /// <summary>Epochs between evaluations on the test images; the last epoch always has one.</summary>
    [JsonIgnore]
    public int EvaluateEvery { get; init; } = 1;

    /// <summary>The network's shape.</summary>
    public VggConfiguration Configuration() => Architecture switch
    {
        "vgg16" => VggConfiguration.Vgg16,
        "vgg16-bn" => VggConfiguration.Vgg16.WithBatchNorm(),
        _ => throw new PipelineException($"--arch {Architecture} is not known; choose vgg16 or vgg16-bn."),
    };

    /// <summary>Learning rate of an epoch, counted from 0.</summary>
    public double RateOf(int epoch)
    {
        var share = Epochs == 1 ? 0 : (double)epoch / (Epochs - 1);
        return Schedule switch
        {
            LearningRateSchedule.Constant => LearningRate,
            LearningRateSchedule.Linear => LearningRate + (FinalLearningRate - LearningRate) * share,
            LearningRateSchedule.Step => LearningRate * Math.Pow(0.1, epoch * 3 / Epochs),
            LearningRateSchedule.Cosine => FinalLearningRate + (LearningRate - FinalLearningRate) * (1 + Math.Cos(Math.PI * share)) / 2,
            _ => throw new InvalidOperationException($"The schedule {Schedule} is not known."),
        };
    }

    /// <summary>Refuses values out of range with a sentence that names the option.</summary>
    public void Validate()
    {
        _ = Configuration();
        Require(Side is >= 64 and <= 1024 && Side % 16 == 0, "--side", Side, "a multiple of 16 from 64 to 1024");
        Require(Epochs is >= 1 and <= 10_000, "--epochs", Epochs, "1 to 10000");
        Require(BatchSize is >= 1 and <= 1024, "--batch", BatchSize, "1 to 1024");
        Require(LearningRate is > 0 and < 100, "--lr", LearningRate, "above 0");
        Require(FinalLearningRate is >= 0 and < 100, "--final-lr", FinalLearningRate, "0 or above");
        Require(Momentum is >= 0 and < 1, "--momentum", Momentum, "0 to below 1");
        Require(!Nesterov || Momentum > 0, "--nesterov", "without momentum", "used together with --momentum");
        Require(WeightDecay is >= 0 and < 1, "--weight-decay", WeightDecay, "0 to below 1");
        Require(Dropout is >= 0 and < 1, "--dropout", Dropout, "0 to below 1");
        Require(ProgressiveEpochs is >= 0 and <= 10_000, "--progressive", ProgressiveEpochs, "0 to 10000");
        Require(ProgressiveEpochs == 0 || Weights is null, "--progressive", "together with --weights", "used without --weights");
        Require(CheckpointMinutes > 0, "--checkpoint-minutes", CheckpointMinutes, "above 0");
        Require(EvaluateEvery >= 1, "--evaluate-every", EvaluateEvery, "1 or more");
    }

    private static void Require(bool holds, string option, object value, string range)
    {
        if (!holds)
            throw new PipelineException(FormattableString.Invariant($"{option} is {value}, but must be {range}."));
    }
}
