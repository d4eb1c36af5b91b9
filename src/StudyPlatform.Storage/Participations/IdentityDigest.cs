using System.Security.Cryptography;
using System.Text;
using StudyPlatform.Domain.Platforms;

namespace StudyPlatform.Storage.Participations;

/// <summary>
/// What someone is recognised by when they come back: HMAC-SHA256 of their ids with the study's own key. It says
/// nothing about who they are to whoever has not got the key, and differs from study to study.
/// </summary>
internal static class IdentityDigest
{
    public const int KeyLength = 32;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyLength);

    public static byte[] OfPerson(byte[] key, PlatformIdentity identity) => Digest(key, "person", identity.Platform.ToString(), identity.Person);

    public static byte[]? OfSession(byte[] key, PlatformIdentity identity) =>
        identity.Session is { } session ? Digest(key, "session", identity.Platform.ToString(), session) : null;

    /// <summary>Of all ids together, for the event log.</summary>
    public static byte[] OfAll(byte[] key, PlatformIdentity identity) =>
        Digest(key, "all", identity.Platform.ToString(), identity.Person, identity.Session, identity.Context);

    /// <summary>Of the secrets that were given out, for the event log.</summary>
    public static byte[] OfCodes(byte[] key, string code, string completionCode) => Digest(key, "codes", code, completionCode);

    // The lengths keep ("ab", "c") apart from ("a", "bc"), and the sign keeps null apart from "".
    private static byte[] Digest(byte[] key, params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
            text.Append(part is null ? "-" : "+").Append(part?.Length ?? 0).Append(':').Append(part);
        return HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text.ToString()));
    }
}
