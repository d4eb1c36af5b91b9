using StudyPlatform.Explain.Attribution;
using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Bundling;

/// <summary>
/// Explains the images of a plan by every method and keeps each as soon as it is done. One image is in memory at a
/// time, so that the memory does not grow with their number.
/// </summary>
/// <param name="store">Where the results go; what is there already is not done again.</param>
/// <param name="methods">As <see cref="ExplanationRun.Methods"/> of the store's run.</param>
/// <param name="rendering">Draws them.</param>
/// <param name="stimulus">Gives an image of the test split to be explained.</param>
/// <param name="testImage">Gives the same image in any size, to be shown.</param>
/// <param name="time">For the seconds that each explanation took.</param>
public sealed class StimulusExplainer(
    ExplanationStore store,
    IReadOnlyList<IExplanationMethod> methods,
    ExplanationRendering rendering,
    Func<int, Stimulus> stimulus,
    Func<int, RgbImage> testImage,
    TimeProvider time)
{
    /// <summary>Explains what this shard covers and is not done yet.</summary>
    /// <param name="testIndices">All images of the plan, in the same order on every machine.</param>
    /// <param name="shard">This machine's part of them.</param>
    /// <param name="progress">Told of each image of the shard: done before or now, and how many are left.</param>
    /// <param name="cancellationToken">Looked at between methods; what is done stays.</param>
    /// <returns>Images explained now; those done before are not counted.</returns>
    public int Run(IEnumerable<int> testIndices, Shard shard, IProgress<ExplainProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var mine = testIndices.Where((_, position) => shard.Covers(position)).ToList();
        var explained = 0;
        for (var i = 0; i < mine.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!store.Has(mine[i]))
            {
                Explain(mine[i], cancellationToken);
                explained++;
            }

            progress?.Report(new ExplainProgress(mine[i], i + 1, mine.Count, explained));
        }

        return explained;
    }

    private void Explain(int testIndex, CancellationToken cancellationToken)
    {
        var subject = stimulus(testIndex);
        var image = rendering.Fit(testImage(testIndex));
        var results = new Dictionary<string, MethodResult>(StringComparer.Ordinal);
        foreach (var method in methods)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var started = time.GetTimestamp();
            var explanation = method.Explain(subject, cancellationToken);
            var seconds = Math.Round(time.GetElapsedTime(started).TotalSeconds, 4);
            results.Add(method.Id, MethodResult.Of(explanation, store.Put(rendering.Encode(rendering.Draw(explanation, image))), seconds));
        }

        store.Save(new StimulusResult(testIndex, store.Put(rendering.Encode(image)), subject.Actual, subject.Predicted, subject.Probabilities, results));
    }
}
