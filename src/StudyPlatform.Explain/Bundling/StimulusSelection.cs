using StudyPlatform.Domain.Randomness;

namespace StudyPlatform.Explain.Bundling;

/// <summary>
/// Chooses test images for a bundle: one half rightly and one half wrongly predicted, and within each half the classes
/// as even as they come, by true class first and by predicted class within it. The tutorial's two are set aside before:
/// the rightly predicted one of the greatest confidence, since it is to be an easy start, and of the most frequent
/// confusion the one of the greatest confidence, since losing it costs the trials least.
/// The same predictions, options and seed give the same choice.
/// </summary>
public static class StimulusSelection
{
    /// <exception cref="PipelineException">There are too few of one kind; the sentence says how many there are and what to do.</exception>
    public static StimulusPlan Choose(IEnumerable<Prediction> predictions, SelectionOptions options, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(predictions);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var all = predictions.OrderBy(prediction => prediction.TestIndex).DistinctBy(prediction => prediction.Content, StringComparer.Ordinal).ToList();
        var right = all.FindAll(prediction => prediction.IsCorrect);
        var wrong = all.FindAll(prediction => !prediction.IsCorrect);
        var half = Half(options, right.Count, wrong.Count);

        var easy = MostConfident(right);
        var telling = MostConfident(wrong.GroupBy(Pair).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First());
        right.Remove(easy);
        wrong.Remove(telling);

        // Wrong ones first: they are the scarce kind, and the right ones then fill up where classes came short by one.
        var random = new SeededRandom(seed);
        var taken = new EvenTaking(random);
        var trials = taken.Take(wrong, half).Concat(taken.Take(right, half)).Select(prediction => prediction.TestIndex).ToArray();
        random.Shuffle<int>(trials);
        return new StimulusPlan(easy.TestIndex, telling.TestIndex, trials);
    }

    /// <summary>Trials of each kind.</summary>
    private static int Half(SelectionOptions options, int right, int wrong)
    {
        // One of each kind is the tutorial's.
        var most = Math.Max(0, Math.Min(right, wrong) - 1);
        var half = options.Count is { } count ? count / 2 : Math.Min(most, (options.AtMost ?? int.MaxValue) / 2);
        if (half >= 1 && half <= most)
            return half;

        var needed = Math.Max(1, half) + 1;
        var counts = $"{right} test images are predicted rightly and {wrong} wrongly, but {needed} of each kind are needed, one of them for the tutorial";
        var remedy = wrong <= right ? "train for fewer epochs, or bring a larger or harder test split" : "train longer, or bring a larger test split";
        throw new PipelineException(most >= 1 ? $"{counts}: ask for at most {2 * most} stimuli, {remedy}." : $"{counts}: {remedy}.");
    }

    private static Prediction MostConfident(IEnumerable<Prediction> predictions) =>
        predictions.OrderByDescending(prediction => prediction.Confidence).ThenBy(prediction => prediction.TestIndex).First();

    private static (int Actual, int Predicted) Pair(Prediction prediction) => (prediction.Actual, prediction.Predicted);
}
