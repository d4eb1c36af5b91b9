using StudyPlatform.Explain.Tests.Training;
using StudyPlatform.Explain.Training;
using TorchSharp;

namespace StudyPlatform.Explain.Tests.Attribution;

/// <summary>A tiny network that was watched while it learned the made-up images; trained once for all tests of a class.</summary>
public sealed class TracedModel : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TracedModel()
    {
        var training = new Samples(30, 32);
        var options = TinyVgg.Options with { Side = 32, LearningRate = 0.002, TracedLayers = ["features.5", "classifier.3", "classifier.6"], TraceMode = TraceMode.Auto };
        var data = new TrainingData("samples", new string('a', 64), ["one", "two", "three"], training, new Samples(4, 32, seed: 50));
        var run = TinyVgg.Run(_folder.Path, options, data).Execute(overwrite: false, new QuietObserver(), CancellationToken.None);
        Model = TrainedModel.Open(_folder.Path, run, TinyVgg.Configuration, torch.CPU);
    }

    public TrainedModel Model { get; }

    public void Dispose()
    {
        Model.Dispose();
        _folder.Dispose();
    }
}
