using System.CommandLine;
using System.Text.Json;

namespace StudyPlatform.Pipeline.CommandLine;

/// <summary>An option whose value is a member of an enumeration, written in kebab-case.</summary>
internal sealed class Choice<T>
    where T : struct, Enum
{
    private static readonly IReadOnlyDictionary<string, T> Values =
        Enum.GetValues<T>().ToDictionary(value => Name(value), StringComparer.OrdinalIgnoreCase);

    public Choice(string name, string description, T standard)
    {
        var names = string.Join(", ", Values.Keys);
        Option = new Option<string>(name)
        {
            Description = $"{description}: {names}.",
            HelpName = string.Join('|', Values.Keys),
            DefaultValueFactory = _ => Name(standard),
        };
        Option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Values.ContainsKey(token.Value))
                result.AddError($"{name} is {token.Value}, but must be one of {names}");
        });
        Option.CompletionSources.Add([.. Values.Keys]);
    }

    public Option<string> Option { get; }

    public T Read(ParseResult parsed) => Values[parsed.GetRequiredValue(Option)];

    private static string Name(T value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
