using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace StudyPlatform.Storage.Events;

/// <summary>
/// The hash chain of a participation's events. A link covers the detail only through the detail's own salted hash:
/// so a detail can be deleted at a participant's wish, and the chain still holds.
/// </summary>
internal static class EventChain
{
    public const int SaltLength = 16;

    /// <summary>What the first link follows.</summary>
    public static byte[] Start { get; } = new byte[SHA256.HashSizeInBytes];

    /// <summary>SHA-256 of salt and detail.</summary>
    /// <param name="salt">16 bytes.</param>
    /// <param name="detail">JSON in UTF-8.</param>
    public static byte[] Digest(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> detail)
    {
        var both = detail.Length < 2048 ? stackalloc byte[salt.Length + detail.Length] : new byte[salt.Length + detail.Length];
        salt.CopyTo(both);
        detail.CopyTo(both[salt.Length..]);
        return SHA256.HashData(both);
    }

    /// <summary>The next link: SHA-256 over previous link, detail's hash, sequence and time (big-endian), and name, kind and step, each after its length.</summary>
    public static byte[] Link(ReadOnlySpan<byte> previous, string participant, int sequence, long at, string kind, string? step, ReadOnlySpan<byte> detailSha256)
    {
        Span<byte> buffer = stackalloc byte[512];
        previous.CopyTo(buffer);
        var length = previous.Length;
        detailSha256.CopyTo(buffer[length..]);
        length += detailSha256.Length;
        BinaryPrimitives.WriteInt32BigEndian(buffer[length..], sequence);
        BinaryPrimitives.WriteInt64BigEndian(buffer[(length + sizeof(int))..], at);
        length += sizeof(int) + sizeof(long);
        foreach (var text in (ReadOnlySpan<string>)[participant, kind, step ?? ""])
        {
            var written = Encoding.UTF8.GetBytes(text, buffer[(length + 1)..]);
            buffer[length] = checked((byte)written);
            length += 1 + written;
        }

        return SHA256.HashData(buffer[..length]);
    }
}
