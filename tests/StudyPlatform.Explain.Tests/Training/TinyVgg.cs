using StudyPlatform.Explain.Models;
using StudyPlatform.Explain.Training;
using TorchSharp;

namespace StudyPlatform.Explain.Tests.Training;

/// <summary>A network of VGG's shape that trains in milliseconds.</summary>
internal static class TinyVgg
{
    public const int Side = 8;

    public static VggConfiguration Configuration { get; } = new("tiny", [[4, 4], [6]], Grid: 2, Hidden: 10);

    public static TrainingOptions Options { get; } = new()
    {
        Side = Side,
        Epochs = 3,
        LearningRate = 0.05,
        Initialisation = InitialisationScheme.He,
        TracedLayers = ["classifier.0", "classifier.3", "classifier.6"],
        TraceMode = TraceMode.Factored,
        CheckpointMinutes = 1000,
    };

    public static TrainingRun Run(string folder, TrainingOptions options, TrainingData? data = null) =>
        new(folder, options, data ?? PatternImages.Data(12, 6, Side), torch.CPU, TimeProvider.System)
        {
            Configuration = options.Architecture == "vgg16-bn" ? Configuration.WithBatchNorm() : Configuration,
            Type = torch.ScalarType.Float32,
        };
}
