using Spectre.Console;

namespace StudyPlatform.Pipeline.Reporting;

/// <summary>A bar for each phase.</summary>
internal sealed class BarDisplay(ProgressContext context) : IProgressDisplay
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ProgressTask> _phases = new(StringComparer.Ordinal);

    public void Report(string phase, long done, long total, string facts = "", TimeSpan? remaining = null)
    {
        lock (_lock)
        {
            if (!_phases.TryGetValue(phase, out var task))
                _phases.Add(phase, task = context.AddTask(Markup.Escape(phase), maxValue: total));
            task.MaxValue = total;
            task.Value = done;
            task.Description = Markup.Escape(PhaseText.Of(phase, done, total, facts, done < total ? remaining : null));
        }
    }
}
