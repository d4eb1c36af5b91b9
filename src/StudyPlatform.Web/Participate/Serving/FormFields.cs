namespace StudyPlatform.Web.Participate.Serving;

/// <summary>The fields of a form that was sent, each name once.</summary>
public sealed class FormFields(IReadOnlyDictionary<string, string> values)
{
    /// <summary>A form before anything was entered.</summary>
    public static FormFields None { get; } = new(new Dictionary<string, string>());

    /// <summary>What was sent under that name; empty if nothing was.</summary>
    public string this[string name] => values.GetValueOrDefault(name, "");
}
