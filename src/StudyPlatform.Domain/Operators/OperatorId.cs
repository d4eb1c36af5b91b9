namespace StudyPlatform.Domain.Operators;

/// <summary>Who did something as an operator: the id of an account, opaque here, and never a person's name.</summary>
public readonly record struct OperatorId
{
    /// <summary>The longest id, in characters.</summary>
    public const int MaxLength = 128;

    /// <exception cref="ArgumentException">The value is not an id (see <see cref="IsValid"/>).</exception>
    public OperatorId(string value) =>
        Value = IsValid(value) ? value : throw new ArgumentException($"An operator's id is 1 to {MaxLength} printable ASCII characters without spaces.", nameof(value));

    public string Value { get; }

    /// <summary>The program itself, for what it does by a setting and nobody's click.</summary>
    public static OperatorId Program { get; } = new("program");

    /// <summary>1 to 128 printable ASCII characters without spaces.</summary>
    public static bool IsValid(string? value) => value is { Length: > 0 and <= MaxLength } && value.All(c => c is > ' ' and < '\u007f');

    public override string ToString() => Value;
}
