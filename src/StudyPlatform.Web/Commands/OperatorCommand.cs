using System.CommandLine;

namespace StudyPlatform.Web.Commands;

/// <summary>A command with examples for its help.</summary>
/// <param name="name">The word that calls it.</param>
/// <param name="description">What it does.</param>
/// <param name="examples">Calls that work as they stand, without the program's name.</param>
internal sealed class OperatorCommand(string name, string description, params string[] examples) : Command(name, description)
{
    private readonly Option<bool> _json = new("--json") { Description = "Write the answer as one JSON object on standard output.", DefaultValueFactory = _ => false };

    public IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>Says what the command does when it is called.</summary>
    public OperatorCommand Does(CallContext context, Func<ParseResult, OperatorSession, Task> work)
    {
        Options.Add(_json);
        SetAction((parsed, stop) => OperatorSession.RunAsync(context with { Surroundings = context.Surroundings with { Cancellation = stop } }, parsed.GetValue(_json), session => work(parsed, session)));
        return this;
    }
}
