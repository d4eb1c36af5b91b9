using System.Security.Cryptography;

namespace StudyPlatform.Domain.Participations;

/// <summary>
/// The secret in a participant's own address: 128 random bits as 26 characters of Crockford's base 32 in lower case,
/// so that it survives being read aloud. Whoever holds it is the participant.
/// </summary>
public readonly record struct ParticipantCode
{
    /// <summary>Characters of a code.</summary>
    public const int Length = 26;

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private static readonly System.Buffers.SearchValues<char> Characters = System.Buffers.SearchValues.Create(Alphabet);

    /// <exception cref="ArgumentException">The value is not a code.</exception>
    public ParticipantCode(string value) =>
        Value = IsValid(value) ? value : throw new ArgumentException($"A participant code has {Length} characters of base 32.", nameof(value));

    public string Value { get; }

    public static bool IsValid(string? value) => value is { Length: Length } && !value.AsSpan().ContainsAnyExcept(Characters);

    /// <summary>A code that nobody can guess, from the operating system's random source.</summary>
    public static ParticipantCode Draw() => new(RandomNumberGenerator.GetString(Alphabet, Length));

    public override string ToString() => Value;
}
