using System.CommandLine;

namespace StudyPlatform.Analysis.CommandLine;

/// <summary>A command with examples for its help.</summary>
internal sealed class AnalysisCommand(string name, string description, params string[] examples) : Command(name, description)
{
    private readonly Option<bool> _json = CommandOptions.Switch("--json", "Write the answer as one JSON object on standard output.");
    private readonly Option<bool> _verbose = CommandOptions.Switch("--verbose", "Show the stack trace of an unexpected error.");

    /// <summary>Command lines without the program's name.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>Says what the command does when it is called.</summary>
    public AnalysisCommand Does(Surroundings surroundings, Action<ParseResult, Session> work) => Does(surroundings, (parsed, session) =>
    {
        work(parsed, session);
        return Task.CompletedTask;
    });

    /// <summary>Says what the command does when it is called.</summary>
    public AnalysisCommand Does(Surroundings surroundings, Func<ParseResult, Session, Task> work)
    {
        Options.Add(_json);
        Options.Add(_verbose);
        SetAction((parsed, _) =>
        {
            var command = string.Join(' ', parsed.Tokens.Select(token => token.Value).Prepend(AnalysisProgram.Name).Select(Word));
            return new Session(surroundings, parsed.GetValue(_json), parsed.GetValue(_verbose), command).RunAsync(session => work(parsed, session));
        });
        return this;
    }

    /// <summary>A word as a shell takes it.</summary>
    private static string Word(string word) =>
        word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./:=,+@%".Contains(letter, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
