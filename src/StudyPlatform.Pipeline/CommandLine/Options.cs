using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace StudyPlatform.Pipeline.CommandLine;

/// <summary>Options whose errors are sentences.</summary>
internal static class Options
{
    /// <summary>A text that has to be given.</summary>
    public static Option<string> Required(string name, string placeholder, string description) =>
        new(name) { Description = description, HelpName = placeholder, Required = true };

    /// <summary>A text that may be left out.</summary>
    public static Option<string?> Text(string name, string placeholder, string description) =>
        new(name) { Description = description, HelpName = placeholder };

    /// <summary>A text with a default.</summary>
    public static Option<string> Text(string name, string placeholder, string standard, string description) =>
        new(name) { Description = description, HelpName = placeholder, DefaultValueFactory = _ => standard };

    /// <summary>A number with a default.</summary>
    public static Option<T> Number<T>(string name, T standard, string description)
        where T : struct, INumber<T> => new(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => standard,
            CustomParser = result => Parse<T>(name, result) ?? standard,
        };

    /// <summary>A number that may be left out.</summary>
    public static Option<T?> OptionalNumber<T>(string name, string description)
        where T : struct, INumber<T> => new(name) { Description = description, HelpName = "N", CustomParser = result => Parse<T>(name, result) };

    /// <summary>A switch that is off unless it is given.</summary>
    public static Option<bool> Switch(string name, string description) => new(name) { Description = description, DefaultValueFactory = _ => false };

    /// <summary>Several texts, one after another, by repeating the option, or parted by commas.</summary>
    public static Option<string[]> List(string name, string placeholder, string description, params string[] standard)
    {
        var option = new Option<string[]>(name)
        {
            Description = description,
            HelpName = placeholder,
            AllowMultipleArgumentsPerToken = true,
            Arity = ArgumentArity.OneOrMore,
            CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
        };
        if (standard.Length > 0)
            option.DefaultValueFactory = _ => standard;

        return option;
    }

    /// <summary>Several paths, one after another or by repeating the option; commas stay.</summary>
    public static Option<string[]> Paths(string name, string placeholder, string description) => new(name)
    {
        Description = description,
        HelpName = placeholder,
        AllowMultipleArgumentsPerToken = true,
        Arity = ArgumentArity.OneOrMore,
        Required = true,
    };

    private static T? Parse<T>(string name, ArgumentResult result)
        where T : struct, INumber<T>
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (T.TryParse(text, NumberStyles.Float & ~NumberStyles.AllowTrailingWhite & ~NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var value))
            return value;
        result.AddError($"{name} is {text}, but must be a {(T.IsInteger(T.One / (T.One + T.One)) ? "whole number" : "number")} in its range");
        return null;
    }
}
