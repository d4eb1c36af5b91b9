using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace StudyPlatform.Analysis.CommandLine;

/// <summary>Options whose errors are sentences.</summary>
internal static class CommandOptions
{
    /// <summary>A text that has to be given.</summary>
    public static Option<string> Required(string name, string placeholder, string description) =>
        new(name) { Description = description, HelpName = placeholder, Required = true };

    /// <summary>A text that may be left out.</summary>
    public static Option<string?> Text(string name, string placeholder, string description) =>
        new(name) { Description = description, HelpName = placeholder };

    /// <summary>A switch that is off unless it is given.</summary>
    public static Option<bool> Switch(string name, string description) => new(name) { Description = description, DefaultValueFactory = _ => false };

    /// <summary>A number with a default and a range.</summary>
    public static Option<T> Number<T>(string name, T standard, T least, T most, string description)
        where T : struct, INumber<T> => new(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => standard,
            CustomParser = result => Parse(name, least, most, result) ?? standard,
        };

    /// <summary>A number that may be left out.</summary>
    public static Option<T?> OptionalNumber<T>(string name, T least, T most, string description)
        where T : struct, INumber<T> => new(name) { Description = description, HelpName = "N", CustomParser = result => Parse(name, least, most, result) };

    /// <summary>Names parted by commas; the option may be repeated.</summary>
    public static Option<string[]> Names(string name, string placeholder, string description, bool required) => new(name)
    {
        Description = description,
        HelpName = placeholder,
        Arity = ArgumentArity.OneOrMore,
        Required = required,
        CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
    };

    private static T? Parse<T>(string name, T least, T most, ArgumentResult result)
        where T : struct, INumber<T>
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (T.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
            return value;
        result.AddError($"{name} is {text}, but must be a {(T.IsInteger(T.One / (T.One + T.One)) ? "whole number" : "number")} from {least.ToString(null, CultureInfo.InvariantCulture)} to {most.ToString(null, CultureInfo.InvariantCulture)}");
        return null;
    }
}
