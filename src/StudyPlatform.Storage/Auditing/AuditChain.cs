using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace StudyPlatform.Storage.Auditing;

/// <summary>The hash chain of the audit log.</summary>
internal static class AuditChain
{
    /// <summary>What the first link follows.</summary>
    public static byte[] Start { get; } = new byte[SHA256.HashSizeInBytes];

    /// <summary>The next link: SHA-256 over the link before, sequence and time (big-endian), and account, name, action, subject and detail in UTF-8, each after its length.</summary>
    public static byte[] Link(ReadOnlySpan<byte> previous, AuditRow row)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        Append(hash, row.Sequence);
        Append(hash, row.At);
        // An account that is none and one without a name are not the same.
        Append(hash, row.Account is null ? -1 : row.Account.Length);
        foreach (var text in (ReadOnlySpan<string>)[row.Account ?? "", row.Name, row.Action, row.Subject, row.Detail])
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            Append(hash, bytes.Length);
            hash.AppendData(bytes);
        }

        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
