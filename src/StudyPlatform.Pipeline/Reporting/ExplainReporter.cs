using System.Globalization;
using StudyPlatform.Explain.Bundling;
using StudyPlatform.Explain.Explaining;

namespace StudyPlatform.Pipeline.Reporting;

/// <summary>Shows how explaining goes.</summary>
internal sealed class ExplainReporter(Session session, IProgressDisplay display) : IExplainObserver
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ExplainStage, Countdown> _stages = [];
    private long? _started;

    public void Said(string sentence) => session.Said(sentence);

    public void Warned(string sentence) => session.Warned(sentence);

    public void Prepared(ExplainStage stage, int done, int total)
    {
        lock (_lock)
        {
            if (!_stages.TryGetValue(stage, out var countdown))
                _stages.Add(stage, countdown = new Countdown(display, session.Clock, Name(stage), total));
            countdown.Report(done);
            _started = session.Clock.GetTimestamp();
        }
    }

    public void Explained(ExplainProgress progress)
    {
        var elapsed = session.Clock.GetElapsedTime(_started ??= session.Clock.GetTimestamp());
        var each = progress.Explained == 0 ? (TimeSpan?)null : elapsed / progress.Explained;
        var facts = each is { } time ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s a stimulus") : "done before";
        display.Report("explaining stimulus", progress.Position, progress.Count, facts, each * (progress.Count - progress.Position));
    }

    private static string Name(ExplainStage stage) => stage switch
    {
        ExplainStage.Reading => "reading images",
        ExplainStage.Predicting => "predicting test images",
        ExplainStage.Indexing => "indexing training images",
        _ => throw new InvalidOperationException($"The stage {stage} is not known."),
    };
}
