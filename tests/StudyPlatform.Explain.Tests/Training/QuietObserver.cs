using StudyPlatform.Explain.Training;

namespace StudyPlatform.Explain.Tests.Training;

/// <summary>Keeps what it is told; can stop a training after a number of steps.</summary>
internal sealed class QuietObserver(CancellationTokenSource? stop = null, int stopAfter = int.MaxValue, int stopAtEvaluation = int.MaxValue) : ITrainingObserver
{
    private int _steps;
    private int _evaluations;

    public List<string> Sentences { get; } = [];

    public List<string> Warnings { get; } = [];

    public List<EpochRecord> Epochs { get; } = [];

    public void Said(string sentence) => Sentences.Add(sentence);

    public void Stepped(TrainingProgress progress)
    {
        if (++_steps == stopAfter)
            stop!.Cancel();
    }

    public void Evaluating(string what, int done, int total)
    {
        if (++_evaluations == stopAtEvaluation)
            stop!.Cancel();
    }

    public void EpochEnded(EpochRecord epoch) => Epochs.Add(epoch);

    public void Warned(string sentence) => Warnings.Add(sentence);
}
