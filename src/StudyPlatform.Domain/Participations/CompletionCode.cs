using System.Security.Cryptography;

namespace StudyPlatform.Domain.Participations;

/// <summary>What a participant of a platform without a way back hands in there: 10 capital letters and digits that are not mistaken for one another.</summary>
public readonly record struct CompletionCode
{
    /// <summary>Characters of a code.</summary>
    public const int Length = 10;

    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static readonly System.Buffers.SearchValues<char> Characters = System.Buffers.SearchValues.Create(Alphabet);

    /// <exception cref="ArgumentException">The value is not a code.</exception>
    public CompletionCode(string value) =>
        Value = value is { Length: Length } && !value.AsSpan().ContainsAnyExcept(Characters) ? value : throw new ArgumentException($"A completion code has {Length} characters.", nameof(value));

    public string Value { get; }

    /// <summary>A code that nobody can guess, from the operating system's random source.</summary>
    public static CompletionCode Draw() => new(RandomNumberGenerator.GetString(Alphabet, Length));

    public override string ToString() => Value;
}
