namespace StudyPlatform.Domain.Bundles;

/// <summary>The name of a class as participants read it: 1 to 100 characters, none of them a control character.</summary>
public readonly record struct ClassName
{
    public const int MaxLength = 100;

    /// <exception cref="ArgumentException">The value is not a class name (see <see cref="IsValid"/>).</exception>
    public ClassName(string value) =>
        Value = IsValid(value) ? value : throw new ArgumentException($"A class name has 1 to {MaxLength} characters, none of them a control character.", nameof(value));

    public string Value { get; }

    public static bool IsValid(string? value) =>
        !string.IsNullOrEmpty(value) && value.EnumerateRunes().Count() <= MaxLength && !value.Any(c => c < ' ');

    public override string ToString() => Value;
}
