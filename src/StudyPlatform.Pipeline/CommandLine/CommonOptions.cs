using System.CommandLine;
using StudyPlatform.Pipeline.Reporting;

namespace StudyPlatform.Pipeline.CommandLine;

/// <summary>The options that every command has.</summary>
internal sealed class CommonOptions
{
    private readonly Choice<ProgressMode> _progress = new(
        "--progress", "How progress is shown on standard error, where auto is a bar on a terminal and lines elsewhere", ProgressMode.Auto);
    private readonly Option<bool> _json = Options.Switch("--json", "Write the result as one JSON object on standard output.");
    private readonly Option<bool> _verbose = Options.Switch("--verbose", "Show the stack trace of an unexpected error.");

    public void AddTo(Command command)
    {
        command.Options.Add(_progress.Option);
        command.Options.Add(_json);
        command.Options.Add(_verbose);
    }

    public CommonValues Read(ParseResult parsed) => new(_progress.Read(parsed), parsed.GetValue(_json), parsed.GetValue(_verbose));
}
