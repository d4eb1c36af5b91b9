using StudyPlatform.Explain.Models;
using StudyPlatform.Explain.Tracing;
using TorchSharp;

namespace StudyPlatform.Explain.Training;

/// <summary>A finished run opened for use: its classifier on a device and its traces.</summary>
public sealed class TrainedModel : IDisposable
{
    private TrainedModel(string folder, RunFile run, VggClassifier classifier, IReadOnlyList<LayerTrace> traces)
    {
        Folder = folder;
        Run = run;
        Classifier = classifier;
        Traces = traces;
    }

    /// <summary>The run's folder.</summary>
    public string Folder { get; }

    /// <summary>What the training was and came to.</summary>
    public RunFile Run { get; }

    /// <summary>The network in evaluation mode.</summary>
    public VggClassifier Classifier { get; }

    /// <summary>The traced layers; none when it was trained without.</summary>
    public IReadOnlyList<LayerTrace> Traces { get; }

    /// <summary>Opens a run's folder.</summary>
    /// <exception cref="PipelineException">It holds no finished training, or one of its files is missing or damaged.</exception>
    public static TrainedModel Open(string folder, torch.Device device)
    {
        var run = RunFile.Read(folder);
        var configuration = run.Architecture == "vgg16"
            ? VggConfiguration.Vgg16
            : throw new PipelineException($"{Path.Combine(folder, RunFile.FileName)} names the architecture {run.Architecture}, which this version does not know; train vgg16 or vgg16-bn.");
        return Open(folder, run, configuration, device);
    }

    /// <summary>Opens a run of a network of any VGG shape.</summary>
    public static TrainedModel Open(string folder, RunFile run, VggConfiguration configuration, torch.Device device)
    {
        VggNetwork? network = null;
        var traces = new List<LayerTrace>();
        try
        {
            network = VggInitialisation.Zeros(configuration, run.Classes.Count, device);
            PublishedWeights.Load(Path.Combine(folder, RunFile.WeightsName), network, sentence => throw new PipelineException(sentence));
            foreach (var trace in run.Traces)
                traces.Add(LayerTrace.Open(Path.Combine(folder, trace.File)));
            return new TrainedModel(folder, run, new VggClassifier(network, run.Side, device, run.Normalisation), traces);
        }
        catch
        {
            network?.Dispose();
            foreach (var trace in traces)
                trace.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Classifier.Dispose();
        foreach (var trace in Traces)
            trace.Dispose();
    }
}
