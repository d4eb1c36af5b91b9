using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Domain.Payments;

/// <summary>Names a payment file: <c>b-</c> and 16 random characters.</summary>
public readonly record struct BatchId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <exception cref="ArgumentException">The value is not an identifier.</exception>
    public BatchId(string value) => Value = Identifier.Require(value);

    public string Value { get; }

    /// <summary>Whether the text can be a name.</summary>
    public static bool IsValid(string? value) => Identifier.IsValid(value);

    /// <summary>A new name, from the operating system's random source.</summary>
    public static BatchId Draw() => new("b-" + System.Security.Cryptography.RandomNumberGenerator.GetString(Alphabet, 16));

    public override string ToString() => Value;
}
