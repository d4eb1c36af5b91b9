using StudyPlatform.Explain.Attribution.Numerics;
using StudyPlatform.Explain.Attribution.Settings;
using StudyPlatform.Explain.Training;

namespace StudyPlatform.Explain.Attribution;

/// <summary>
/// The training image of the predicted class with the smallest mean squared error to the test image, on pixels
/// in 0…1. The score is that error: smaller is nearer.
/// </summary>
/// <remarks>Diagnostic <c>candidates</c>: training images of the predicted class.</remarks>
public sealed class NearestNeighbour : IExplanationMethod
{
    private readonly IImageSet _training;
    private readonly NearestNeighbourOptions _options;
    private readonly ILookup<int, int> _members;

    /// <param name="training">The training images.</param>
    /// <param name="options">How many are named.</param>
    public NearestNeighbour(IImageSet training, NearestNeighbourOptions options)
    {
        _options = MethodSettings.Check(options);
        _training = training;
        _members = Enumerable.Range(0, training.Count).ToLookup(training.ClassOf);
        Parameters = MethodSettings.Parameters(options);
    }

    /// <inheritdoc />
    public string Id => NearestNeighbourOptions.Method;

    /// <inheritdoc />
    public string Name => "Nearest neighbour";

    /// <inheritdoc />
    public ExplanationKind Kind => ExplanationKind.Example;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, object> Parameters { get; }

    /// <inheritdoc />
    public Explanation Explain(Stimulus stimulus, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        int[] candidates = [.. _members[stimulus.Predicted]];
        if (candidates.Length == 0)
            throw new PipelineException($"There is no training image of class {stimulus.Predicted}, which test image {stimulus.TestIndex} was predicted to be, so it has no nearest neighbour; train on images of every class.");

        var nearness = new double[candidates.Length];
        Parallel.For(0, candidates.Length, i => nearness[i] = -SquaredDistance.Of(stimulus.Pixels, _training[candidates[i]]));
        RankedExample[] ranked = [.. Ranking.Largest(nearness, _options.NextBest + 1)
            .Select(i => new RankedExample(candidates[i], stimulus.Predicted, -nearness[i] / (255.0 * 255 * stimulus.Pixels.Length)))];
        return new Explanation.Example(ranked[0].TrainingIndex, ranked[0].TrainingClass, ranked[0].Score, ranked[1..],
            new Dictionary<string, double>(StringComparer.Ordinal) { ["candidates"] = candidates.Length });
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // The images are the caller's.
    }
}
