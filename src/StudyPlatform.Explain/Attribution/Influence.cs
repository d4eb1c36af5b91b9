using StudyPlatform.Explain.Attribution.Curvature;
using StudyPlatform.Explain.Attribution.Indexing;
using StudyPlatform.Explain.Attribution.Settings;
using StudyPlatform.Explain.Models;
using StudyPlatform.Domain.Randomness;
using StudyPlatform.Explain.Training;
using TorchSharp;

namespace StudyPlatform.Explain.Attribution;

/// <summary>
/// Influence functions (Koh and Liang 2017) of the last layer: the training example whose presence lowers the
/// loss at the predicted class most, that is, which supports the prediction most. The score is
/// ∇L(test)ᵀ·H⁻¹·∇L(z) = −I(z, test): positive supports, negative speaks against; divided by the number of
/// training images it foretells how much the loss would rise without z. See <see cref="SoftmaxInfluence"/>.
/// </summary>
/// <remarks>Diagnostics: <c>residual</c> and <c>iterations</c> of the solver; <c>supporting</c>, the share of training images with a positive score.</remarks>
public sealed class Influence : IExplanationMethod
{
    private const ulong Stream = 0x494E464C; // "INFL"

    private readonly IClassifier _classifier;
    private readonly IImageSet _training;
    private readonly InfluenceOptions _options;
    private readonly ulong _seed;
    private readonly Lazy<SoftmaxInfluence> _solver;

    /// <param name="classifier">The network; it stays the caller's.</param>
    /// <param name="training">The training images, for their classes.</param>
    /// <param name="index">Their features; it stays the caller's.</param>
    /// <param name="options">Solver, damping and what belongs to them.</param>
    /// <param name="seed">The run's seed; only LiSSA draws from it.</param>
    public Influence(IClassifier classifier, IImageSet training, TrainingIndex index, InfluenceOptions options, ulong seed)
    {
        _options = MethodSettings.Check(options);
        (_classifier, _training, _seed) = (classifier, training, seed);
        Parameters = MethodSettings.Parameters(options);
        _solver = new(() => Prepare(index), LazyThreadSafetyMode.None);
    }

    /// <inheritdoc />
    public string Id => InfluenceOptions.Method;

    /// <inheritdoc />
    public string Name => "Influence functions";

    /// <inheritdoc />
    public ExplanationKind Kind => ExplanationKind.Example;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, object> Parameters { get; }

    /// <inheritdoc />
    public Explanation Explain(Stimulus stimulus, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var result = _solver.Value.Of(Feature(stimulus), stimulus.Predicted, SeededRandom.For(_seed, Stream, (ulong)stimulus.TestIndex), cancellation);
        RankedExample[] ranked = [.. Ranking.Largest(result.Scores, _options.NextBest + 1).Select(i => new RankedExample(i, _training.ClassOf(i), result.Scores[i]))];
        return new Explanation.Example(ranked[0].TrainingIndex, ranked[0].TrainingClass, ranked[0].Score, ranked[1..], new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["residual"] = result.Residual,
            ["iterations"] = result.Iterations,
            ["supporting"] = result.Scores.Count(score => score > 0) / (double)result.Scores.Length,
        });
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // Classifier and index are the caller's.
    }

    private SoftmaxInfluence Prepare(TrainingIndex index)
    {
        if (index.Count != _training.Count)
            throw new PipelineException($"The training index holds {index.Count} images, the data set {_training.Count}; delete the index, and it is made again.");
        var layer = new LastLayer(StimulusInput.Values(_classifier.LastWeight), StimulusInput.Values(_classifier.LastBias));
        return new SoftmaxInfluence(index, [.. Enumerable.Range(0, _training.Count).Select(_training.ClassOf)], layer, _options);
    }

    private float[] Feature(Stimulus stimulus)
    {
        using var noGrad = torch.no_grad();
        using var scope = torch.NewDisposeScope();
        return StimulusInput.Values(_classifier.Features(StimulusInput.Image(_classifier, stimulus)));
    }
}
