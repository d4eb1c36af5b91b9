using System.Globalization;

namespace StudyPlatform.Explain.Attribution.Settings;

/// <summary>
/// One option of a method: its key, meaning and range, and how it is read from and put into the options
/// record <typeparamref name="T"/>. The same row serves help, parsing, validation and provenance.
/// </summary>
public sealed class MethodOption<T>
    where T : class
{
    private readonly Func<T, object> _get;
    private readonly Func<T, string, T?> _set;
    private readonly Func<T, bool> _valid;

    private MethodOption(string key, string meaning, string range, Func<T, object> get, Func<T, string, T?> set, Func<T, bool> valid)
    {
        (Key, Meaning, Range) = (key, meaning, range);
        (_get, _set, _valid) = (get, set, valid);
    }

    /// <summary>The option's name, in kebab case.</summary>
    public string Key { get; }

    /// <summary>What it does, for help texts.</summary>
    public string Meaning { get; }

    /// <summary>The values it takes, in words: "a whole number from 1 to 100".</summary>
    public string Range { get; }

    /// <summary>A whole number within bounds, both included.</summary>
    public static MethodOption<T> Whole(string key, string meaning, int from, int to, Func<T, int> get, Func<T, int, T> set) =>
        new(key, meaning, string.Create(CultureInfo.InvariantCulture, $"a whole number from {from} to {to}"), options => get(options),
            (options, text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? set(options, value) : default,
            options => get(options) >= from && get(options) <= to);

    /// <summary>A number within bounds, both included.</summary>
    public static MethodOption<T> Number(string key, string meaning, double from, double to, Func<T, double> get, Func<T, double, T> set) =>
        new(key, meaning, string.Create(CultureInfo.InvariantCulture, $"a number from {from} to {to}"), options => get(options),
            (options, text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? set(options, value) : default,
            options => get(options) >= from && get(options) <= to);

    /// <summary>True or false.</summary>
    public static MethodOption<T> Switch(string key, string meaning, Func<T, bool> get, Func<T, bool, T> set) =>
        new(key, meaning, "true or false", options => get(options), (options, text) => bool.TryParse(text, out var value) ? set(options, value) : default, _ => true);

    /// <summary>Any text; empty where it is not given.</summary>
    public static MethodOption<T> Text(string key, string meaning, Func<T, string?> get, Func<T, string?, T> set) =>
        new(key, meaning, "a text", options => get(options) ?? "", (options, text) => set(options, text.Length == 0 ? null : text), _ => true);

    /// <summary>One of some words.</summary>
    public static MethodOption<T> Choice<TChoice>(string key, string meaning, IReadOnlyList<(string Word, TChoice Value)> choices, Func<T, TChoice> get, Func<T, TChoice, T> set)
        where TChoice : struct, Enum =>
        new(key, meaning, "one of " + string.Join(", ", choices.Select(choice => choice.Word)),
            options => choices.First(choice => choice.Value.Equals(get(options))).Word,
            (options, text) => choices.Where(choice => choice.Word == text).Select(choice => set(options, choice.Value)).FirstOrDefault(),
            options => choices.Any(choice => choice.Value.Equals(get(options))));

    /// <summary>The option's value: an int, a double, a truth value or a word.</summary>
    public object Get(T options) => _get(options);

    /// <summary>The options with this one read from text.</summary>
    /// <exception cref="PipelineException">The text is not one of the option's values.</exception>
    public T Set(T options, string method, string text) =>
        _set(options, text) is { } changed && _valid(changed) ? changed : throw new PipelineException($"{method}.{Key} is {text}; give {Range}.");

    /// <summary>Refuses options whose value is out of range.</summary>
    /// <exception cref="PipelineException">The value is out of range; the sentence names the option.</exception>
    public void Check(T options, string method)
    {
        if (!_valid(options))
            throw new PipelineException(string.Create(CultureInfo.InvariantCulture, $"{method}.{Key} is {_get(options)}; give {Range}."));
    }
}
