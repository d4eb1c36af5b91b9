using StudyPlatform.Explain.Attribution.Settings;
using StudyPlatform.Explain.Tracing;
using StudyPlatform.Explain.Training;
using TorchSharp;

namespace StudyPlatform.Explain.Attribution;

/// <summary>
/// Responsibility (Khadivpour, Banerjee and Guzdial, arXiv 2209.03433): the training example that changed the most
/// activated weight most while the network learned. The score is R of that example, summed over the weights asked.
/// </summary>
/// <remarks>
/// Diagnostics: <c>activation</c> of the first weight asked, its <c>weight</c> (place within the layer), <c>output</c> and
/// <c>input</c>, the number of <c>weights</c> that were combined, and <c>lead</c>: R of the first example divided by R of the second.
/// </remarks>
public sealed class Responsibility : IExplanationMethod
{
    private readonly TrainedModel _model;
    private readonly IImageSet _training;
    private readonly ResponsibilityQuery _query;

    /// <param name="model">The trained network with its traces; it stays the caller's.</param>
    /// <param name="training">The training images, for their classes.</param>
    /// <param name="options">Which weights are asked and which changes count.</param>
    /// <exception cref="PipelineException">The layer asked for was not traced.</exception>
    public Responsibility(TrainedModel model, IImageSet training, ResponsibilityOptions options)
    {
        _model = model;
        _training = training;
        var network = model.Classifier.Network;
        var plain = network.Configuration;
        var trained = model.Run.Options.Architecture == model.Run.Architecture || plain.BatchNorm ? plain : plain.WithBatchNorm();
        _query = new ResponsibilityQuery(network, trained, model.Traces, options);
        Parameters = MethodSettings.Parameters(options);
    }

    /// <inheritdoc />
    public string Id => ResponsibilityOptions.Method;

    /// <inheritdoc />
    public string Name => "Responsibility";

    /// <inheritdoc />
    public ExplanationKind Kind => ExplanationKind.Example;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, object> Parameters { get; }

    /// <inheritdoc />
    public Explanation Explain(Stimulus stimulus, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var scope = torch.NewDisposeScope();
        var answer = _query.Ask(StimulusInput.Image(_model.Classifier, stimulus), stimulus.Predicted);
        RankedExample[] ranked = [.. answer.Ranking.Select(pair => new RankedExample(pair.Example, _training.ClassOf(pair.Example), pair.Value))];
        var first = answer.Weights[0];
        var diagnostics = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["activation"] = first.Activation,
            ["weight"] = first.Weight,
            ["output"] = first.Output,
            ["input"] = first.Input,
            ["weights"] = answer.Weights.Count,
        };
        if (ranked.Length > 1 && ranked[1].Score > 0)
            diagnostics["lead"] = ranked[0].Score / ranked[1].Score;
        return new Explanation.Example(ranked[0].TrainingIndex, ranked[0].TrainingClass, ranked[0].Score, ranked[1..], diagnostics);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // The model and the images are the caller's.
    }
}
