using System.CommandLine;
using System.CommandLine.Parsing;

namespace StudyPlatform.Pipeline.CommandLine;

/// <summary>What is wrong with a call, as one sentence.</summary>
internal static class CallErrors
{
    /// <summary>The first error and where help is to be had.</summary>
    public static string Sentence(ParseResult parsed)
    {
        var words = new List<string>();
        for (SymbolResult? place = parsed.CommandResult; place is CommandResult command; place = place.Parent)
            words.Insert(0, command.Command is RootCommand ? PipelineProgram.Name : command.Command.Name);
        if (parsed.UnmatchedTokens.Count > 0 && parsed.CommandResult.Command.Subcommands.Count > 0)
            return $"error: {parsed.UnmatchedTokens[0]} is no command of {string.Join(' ', words)}; choose {string.Join(", ", parsed.CommandResult.Command.Subcommands.Select(command => command.Name))}.";
        var message = parsed.Errors[0].Message.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        return $"error: {message}; {string.Join(' ', words)} --help lists what there is.";
    }
}
