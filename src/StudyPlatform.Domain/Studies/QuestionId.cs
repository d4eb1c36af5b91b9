using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Domain.Studies;

/// <summary>Names a question within its study; column <c>d_…</c> of the result tables for a demographic one.</summary>
public readonly record struct QuestionId
{
    /// <exception cref="ArgumentException">The value is not an identifier (see <see cref="IsValid"/>).</exception>
    public QuestionId(string value) => Value = Identifier.Require(value);

    public string Value { get; }

    /// <summary>1 to 64 of a-z, 0-9 and '-', starting with a letter or digit.</summary>
    public static bool IsValid(string? value) => Identifier.IsValid(value);

    public override string ToString() => Value;
}
