using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Domain.Stores;

/// <summary>Names a participation in the results: <c>p-</c> and 16 random characters, from which no address follows.</summary>
public readonly record struct ParticipantId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <exception cref="ArgumentException">The value is not an identifier.</exception>
    public ParticipantId(string value) => Value = Identifier.Require(value);

    public string Value { get; }

    /// <summary>Whether a text could be such a name.</summary>
    public static bool IsValid(string? value) => Identifier.IsValid(value);

    /// <summary>A new name, from the operating system's random source.</summary>
    public static ParticipantId Draw() => new("p-" + System.Security.Cryptography.RandomNumberGenerator.GetString(Alphabet, 16));

    public override string ToString() => Value;
}
