using System.CommandLine;
using System.CommandLine.Parsing;

namespace StudyPlatform.Analysis.CommandLine;

/// <summary>What is wrong with a call, as one sentence.</summary>
internal static class CallErrors
{
    /// <summary>The first error and where help is to be had.</summary>
    public static string Sentence(ParseResult parsed)
    {
        var words = new List<string>();
        for (SymbolResult? place = parsed.CommandResult; place is CommandResult command; place = place.Parent)
            words.Insert(0, command.Command is RootCommand ? AnalysisProgram.Name : command.Command.Name);
        var called = string.Join(' ', words);
        if (parsed.UnmatchedTokens.Count > 0 && parsed.CommandResult.Command.Subcommands.Count > 0)
            return $"error: {parsed.UnmatchedTokens[0]} is no command of {called}; choose {string.Join(", ", parsed.CommandResult.Command.Subcommands.Select(command => command.Name))}.";
        return $"error: {parsed.Errors[0].Message.ReplaceLineEndings(" ").Trim().TrimEnd('.')}; {called} --help lists what there is.";
    }
}
