namespace StudyPlatform.Web.Hosting.Options;

/// <summary>Marks a property that is set from the configuration, and says what it means.</summary>
/// <param name="meaning">One phrase for help and guide.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SettingAttribute(string meaning) : Attribute
{
    public string Meaning { get; } = meaning;

    /// <summary>The smallest number allowed.</summary>
    public long Least { get; init; } = long.MinValue;

    /// <summary>Whether an address may be more than a server's root.</summary>
    public bool WithPath { get; init; }

    /// <summary>The largest number allowed.</summary>
    public long Most { get; init; } = long.MaxValue;
}
