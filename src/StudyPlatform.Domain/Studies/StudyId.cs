using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Domain.Studies;

/// <summary>Names a study on a site; it is the last part of the study link.</summary>
public readonly record struct StudyId
{
    /// <exception cref="ArgumentException">The value is not an identifier (see <see cref="IsValid"/>).</exception>
    public StudyId(string value) => Value = Identifier.Require(value);

    public string Value { get; }

    /// <summary>1 to 64 of a-z, 0-9 and '-', starting with a letter or digit.</summary>
    public static bool IsValid(string? value) => Identifier.IsValid(value);

    public override string ToString() => Value;
}
