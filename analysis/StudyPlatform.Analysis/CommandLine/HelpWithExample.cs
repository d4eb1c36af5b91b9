using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace StudyPlatform.Analysis.CommandLine;

/// <summary>The usual help, and below it the command's examples.</summary>
internal sealed class HelpWithExample(HelpAction help) : SynchronousCommandLineAction
{
    private const int Width = 120;

    /// <summary>Puts it in the place of a root command's help.</summary>
    public static void Install(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new HelpWithExample((HelpAction)option.Action!);
    }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.MaxWidth = Width;
        var result = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not AnalysisCommand command)
            return result;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(command.Examples.Count == 1 ? "Example:" : "Examples:");
        foreach (var example in command.Examples)
            output.WriteLine($"  {AnalysisProgram.Name} {example}");
        output.WriteLine();
        output.WriteLine("Exit codes: 0 done, 1 the work failed, 2 the call is wrong, 130 interrupted (nothing was written).");
        return result;
    }
}
