using Spectre.Console;

namespace StudyPlatform.Pipeline.Reporting;

/// <summary>Runs work under the display that a mode asks for.</summary>
internal static class ProgressDisplays
{
    public static T Run<T>(ProgressMode mode, IAnsiConsole console, TextWriter writer, TimeProvider clock, Func<IProgressDisplay, T> work)
    {
        switch (mode)
        {
            case ProgressMode.None:
                return work(new SilentDisplay());
            case ProgressMode.Lines:
                return work(new LineDisplay(writer, clock));
            default:
                // Spectre runs the work on the calling thread, which libtorch's thread-bound settings need.
                var result = default(T)!;
                console.Progress()
                    .AutoClear(false)
                    .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 30 }, new PercentageColumn())
                    .Start(context => result = work(new BarDisplay(context)));
                return result;
        }
    }
}
