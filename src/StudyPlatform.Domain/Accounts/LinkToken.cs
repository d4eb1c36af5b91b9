using System.Buffers.Text;
using System.Security.Cryptography;

namespace StudyPlatform.Domain.Accounts;

/// <summary>The secret of a one-time link: 256 random bits.</summary>
/// <param name="Value">43 characters of the URL-safe base 64 alphabet.</param>
public readonly record struct LinkToken(string Value)
{
    private const int Bytes = 32;

    public static LinkToken Draw() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <returns>Null for a text that can be no token.</returns>
    public static LinkToken? Parse(string? text) => text is { Length: 43 } && Base64Url.IsValid(text) ? new LinkToken(text) : null;

    /// <summary>SHA-256 in lower-case hex: all that is kept. With 256 random bits behind it, it needs neither salt nor slowness.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(Value)));

    /// <summary>Never the secret itself: what is logged by mistake gives nothing away.</summary>
    public override string ToString() => "(link token)";
}
