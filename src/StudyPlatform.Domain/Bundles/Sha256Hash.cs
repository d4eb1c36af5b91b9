using System.Security.Cryptography;

namespace StudyPlatform.Domain.Bundles;

/// <summary>A SHA-256 as 64 lower-case hexadecimal digits.</summary>
public readonly record struct Sha256Hash
{
    /// <summary>Digits of a hash.</summary>
    public const int Length = 64;

    /// <exception cref="ArgumentException">The value is not 64 lower-case hexadecimal digits.</exception>
    public Sha256Hash(string value) =>
        Value = IsValid(value) ? value : throw new ArgumentException($"A SHA-256 is {Length} lower-case hexadecimal digits.", nameof(value));

    public string Value { get; }

    public static bool IsValid(string? value) =>
        value is { Length: Length } && value.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));

    /// <summary>The hash of the bytes.</summary>
    public static Sha256Hash Of(ReadOnlySpan<byte> bytes) => FromDigest(SHA256.HashData(bytes));

    /// <param name="digest">32 bytes.</param>
    public static Sha256Hash FromDigest(ReadOnlySpan<byte> digest) => new(Convert.ToHexStringLower(digest));

    public override string ToString() => Value;
}
