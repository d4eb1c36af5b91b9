namespace StudyPlatform.Explain.Attribution.Settings;

/// <summary>Settings as a user gives them, <c>lime.samples</c> → <c>500</c>, turned into checked options records.</summary>
/// <param name="values">Full option names and their values as text.</param>
public sealed class MethodSettings(IReadOnlyDictionary<string, string> values)
{
    /// <summary>All defaults.</summary>
    public static MethodSettings None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The names that were given.</summary>
    public IEnumerable<string> Names => values.Keys;

    /// <summary>The options of one method: defaults, changed by what was given for it.</summary>
    /// <exception cref="PipelineException">A value is not one of the option's; the sentence names the option.</exception>
    public T Options<T>()
        where T : class, IMethodOptions<T>, new()
    {
        var options = new T();
        foreach (var option in T.Table)
        {
            if (values.TryGetValue($"{T.Method}.{option.Key}", out var text))
                options = option.Set(options, T.Method, text);
        }

        return Check(options);
    }

    /// <summary>Refuses options that are out of range.</summary>
    /// <exception cref="PipelineException">An option is out of range; the sentence names it.</exception>
    public static T Check<T>(T options)
        where T : class, IMethodOptions<T>, new()
    {
        foreach (var option in T.Table)
            option.Check(options, T.Method);
        options.RefuseContradictions();
        return options;
    }

    /// <summary>The options by key, for a bundle's provenance.</summary>
    public static IReadOnlyDictionary<string, object> Parameters<T>(T options)
        where T : class, IMethodOptions<T>, new() =>
        T.Table.ToDictionary(option => option.Key, option => option.Get(options), StringComparer.Ordinal);

    /// <summary>The options with their defaults, for a help text.</summary>
    public static IReadOnlyList<OptionDescription> Describe<T>()
        where T : class, IMethodOptions<T>, new() =>
        [.. T.Table.Select(option => new OptionDescription($"{T.Method}.{option.Key}", option.Meaning, option.Range, option.Get(new T())))];
}
