using System.CommandLine;
using System.CommandLine.Parsing;

namespace StudyPlatform.Web.Commands;

/// <summary>What is wrong with a call, as one sentence.</summary>
internal static class CallErrors
{
    public static string Sentence(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var words = string.Join(' ', Path(parsed.CommandResult).Reverse());
        if (parsed.UnmatchedTokens is [var token, ..] && command.Subcommands.Count > 0 && !token.StartsWith('-'))
            return $"{token} is no command of {words}; choose {string.Join(", ", command.Subcommands.Select(inner => inner.Name))}.";
        var message = parsed.Errors[0].Message.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        return $"{message}; {words} --help lists what there is.";
    }

    private static IEnumerable<string> Path(CommandResult? place)
    {
        for (; place is not null; place = place.Parent as CommandResult)
            yield return place.Command is RootCommand ? WebProgram.Name : place.Command.Name;
    }
}
