using System.CommandLine;

namespace StudyPlatform.Pipeline.CommandLine;

/// <summary>A command with examples for its help.</summary>
internal sealed class PipelineCommand(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Command lines that work as they stand, without the program's name.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>Says what the command does when it is called.</summary>
    public PipelineCommand Does(Surroundings surroundings, Action<ParseResult, Session> work)
    {
        var common = new CommonOptions();
        common.AddTo(this);
        SetAction(parsed => Session.Run(surroundings, common.Read(parsed), CommandText.Of(parsed.Tokens.Select(token => token.Value)), session => work(parsed, session)));
        return this;
    }
}
