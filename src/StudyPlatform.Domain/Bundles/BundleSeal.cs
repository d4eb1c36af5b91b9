using System.Security.Cryptography;
using System.Text.Json;

namespace StudyPlatform.Domain.Bundles;

/// <summary>
/// The optional top-level key <c>seal</c>: the SHA-256 of the document's own bytes with the 64 digits of the seal
/// standing as zeros. Media prove their content by their names; the seal does that for the document, so that a single
/// wrong byte anywhere in a bundle is found. It tells accidents, not forgers: whoever changes the document can seal it
/// anew, which is why a study keeps the SHA-256 of the whole file.
/// </summary>
internal static class BundleSeal
{
    public const string Key = "seal";

    public static readonly string Unset = new('0', Sha256Hash.Length);

    public static readonly BundleFault BrokenFault = new(
        FaultKind.File, Key, "does not match the document, which has been changed since it was written",
        "restore the file, or, if the change is meant, take the key 'seal' out");

    public enum State
    {
        Absent,
        Whole,
        Broken,
    }

    /// <summary>Sets the seal of a document that carries <see cref="Unset"/>.</summary>
    public static void Set(Span<byte> json)
    {
        var at = Find(json) ?? throw new ArgumentException("The document has no place for a seal.", nameof(json));
        System.Text.Encoding.ASCII.GetBytes(Sha256Hash.Of(json).Value, json.Slice(at, Sha256Hash.Length));
    }

    public static State Check(ReadOnlySpan<byte> json)
    {
        if (Find(json) is not { } at)
            return State.Absent;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(json[..at]);
        hash.AppendData(System.Text.Encoding.ASCII.GetBytes(Unset));
        hash.AppendData(json[(at + Sha256Hash.Length)..]);
        return json.Slice(at, Sha256Hash.Length).SequenceEqual(System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset())))
            ? State.Whole
            : State.Broken;
    }

    /// <summary>Where the seal's digits start; null where there is no seal, or one whose form is wrong.</summary>
    private static int? Find(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1 || !reader.ValueTextEquals(Key))
                continue;
            reader.Read();
            return reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length == Sha256Hash.Length ? (int)reader.TokenStartIndex + 1 : null;
        }

        return null;
    }
}
