using Spectre.Console;

namespace StudyPlatform.Pipeline.Reporting;

/// <summary>Spectre's consoles over plain writers.</summary>
internal static class Consoles
{
    private const int WidthWithoutTerminal = 4000;

    public static IAnsiConsole On(TextWriter writer, bool terminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = terminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = terminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!terminal)
            console.Profile.Width = WidthWithoutTerminal;
        return console;
    }
}
