using System.Buffers.Binary;
using System.Security.Cryptography;

namespace StudyPlatform.EndToEnd.Dashboard;

/// <summary>An authenticator: time-based one-time passwords (RFC 6238) with SHA-1, 30 seconds and six digits.</summary>
internal static class OneTimePassword
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <param name="key">In base 32 (RFC 4648), spaces allowed.</param>
    /// <param name="time">When it is shown.</param>
    public static string At(string key, DateTimeOffset time)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, time.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The standard's hash, which every authenticator app uses.
        var hash = HMACSHA1.HashData(Base32(key), counter);
#pragma warning restore CA5350
        // RFC 4226, 5.3: the last four bits say which four bytes count.
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fffffff;
        return $"{number % 1_000_000:000000}";
    }

    private static byte[] Base32(string text)
    {
        var (bytes, buffer, bits) = (new List<byte>(), 0, 0);
        foreach (var digit in text.Where(c => c != ' ').Select(c => Alphabet.IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal)))
        {
            (buffer, bits) = (((buffer << 5) | digit) & 0xfff, bits + 5);
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
        }

        return [.. bytes];
    }
}
