using StudyPlatform.Explain.Datasets;

namespace StudyPlatform.Explain.Training;

/// <summary>Brings a data set into memory for a training.</summary>
public static class TrainingImages
{
    /// <summary>Decodes both halves at the network's input side.</summary>
    /// <param name="dataset">The data set.</param>
    /// <param name="side">Width and height in pixels.</param>
    /// <param name="progress">Told the number of images done so far, of both halves together.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="PipelineException">An image cannot be read, or there is nothing to train on.</exception>
    public static TrainingData Load(Dataset dataset, int side, IProgress<int>? progress, CancellationToken cancellation)
    {
        if (dataset.Train.Count == 0)
            throw new PipelineException($"{dataset.Root} has no training image; make the data set again with a smaller --test-share.");
        var train = PixelCache.Load(dataset, Split.Train, side, progress, cancellation);
        var test = PixelCache.Load(dataset, Split.Test, side, progress is null ? null : new Shifted(progress, train.Count), cancellation);
        return new TrainingData(dataset.Name, dataset.Sha256, dataset.Classes, train, test);
    }

    private sealed class Shifted(IProgress<int> progress, int by) : IProgress<int>
    {
        public void Report(int value) => progress.Report(by + value);
    }
}
