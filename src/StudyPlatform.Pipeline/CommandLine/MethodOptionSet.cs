using System.CommandLine;
using System.Globalization;
using StudyPlatform.Explain;
using StudyPlatform.Explain.Attribution;
using StudyPlatform.Explain.Attribution.Settings;

namespace StudyPlatform.Pipeline.CommandLine;

/// <summary>
/// The methods and everything that can be set about them, made from the registry: <c>lime.samples</c> there is
/// <c>--lime-samples</c> here.
/// </summary>
internal sealed class MethodOptionSet
{
    private readonly Option<string[]> _methods = Options.List(
        "--methods", "METHOD", $"Methods to explain by: {string.Join(", ", ExplanationMethods.All.Select(method => method.Id))}; all unless some are named.");
    private readonly Dictionary<string, Option> _settings = new(StringComparer.Ordinal);

    public MethodOptionSet()
    {
        foreach (var option in ExplanationMethods.All.SelectMany(method => method.Options))
            _settings.Add(option.Name, Make(option));
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_methods);
        foreach (var option in _settings.Values)
            command.Options.Add(option);
    }

    /// <summary>The chosen methods, all where none is named, and what was set about them.</summary>
    /// <exception cref="WrongCallException">There is no such method, or a value is out of its range.</exception>
    public (IReadOnlyList<string> Methods, MethodSettings Settings) Read(ParseResult parsed)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, option) in _settings)
        {
            if (parsed.GetResult(option) is { Implicit: false } result)
                values.Add(name, option is Option<bool> flag ? (parsed.GetValue(flag) ? "true" : "false") : result.Tokens[0].Value);
        }

        var settings = new MethodSettings(values);
        IReadOnlyList<string> methods = parsed.GetValue(_methods) is { Length: > 0 } named ? named : [.. ExplanationMethods.All.Select(method => method.Id)];
        try
        {
            foreach (var method in ExplanationMethods.All)
                method.Check(settings);
            foreach (var id in methods)
                ExplanationMethods.Get(id);
        }
        catch (PipelineException refusal)
        {
            throw new WrongCallException(Translate(refusal.Message), refusal);
        }

        return (methods, settings);
    }

    private static Option Make(OptionDescription option)
    {
        var description = $"{char.ToUpperInvariant(option.Meaning[0])}{option.Meaning[1..]}";
        if (option.Default is bool)
            return Options.Switch(Flag(option.Name), description + ".");
        var standard = Convert.ToString(option.Default, CultureInfo.InvariantCulture) ?? "";
        var made = standard.Length == 0
            ? (Option)Options.Text(Flag(option.Name), Placeholder(option), description + ".")
            : Options.Text(Flag(option.Name), Placeholder(option), standard, $"{description}; {option.Range}.");
        made.Arity = ArgumentArity.ExactlyOne;
        return made;
    }

    private static string Placeholder(OptionDescription option) => option.Default is string ? "WORD" : "N";

    private static string Flag(string name) => "--" + name.Replace('.', '-');

    /// <summary>The library speaks of <c>lime.samples</c>; the user wrote <c>--lime-samples</c>.</summary>
    private string Translate(string sentence)
    {
        foreach (var name in _settings.Keys.OrderByDescending(name => name.Length))
            sentence = sentence.Replace(name, Flag(name), StringComparison.Ordinal);
        return sentence;
    }
}
