using StudyPlatform.Explain.Bundling;
using StudyPlatform.Explain.Explaining;

namespace StudyPlatform.Explain.Tests.Explaining;

/// <summary>Keeps what it is told; can stop the work after a number of explained images.</summary>
internal sealed class QuietExplainObserver(CancellationTokenSource? stop = null, int stopAfter = int.MaxValue) : IExplainObserver
{
    public List<string> Warnings { get; } = [];

    public HashSet<ExplainStage> Stages { get; } = [];

    public List<int> Images { get; } = [];

    public void Said(string sentence)
    {
    }

    public void Warned(string sentence) => Warnings.Add(sentence);

    public void Prepared(ExplainStage stage, int done, int total)
    {
        lock (Stages)
            Stages.Add(stage);
    }

    public void Explained(ExplainProgress progress)
    {
        Images.Add(progress.TestIndex);
        if (Images.Count == stopAfter)
            stop!.Cancel();
    }
}
