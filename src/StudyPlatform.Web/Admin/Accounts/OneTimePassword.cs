using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace StudyPlatform.Web.Admin.Accounts;

/// <summary>Time-based one-time passwords (RFC 6238) with SHA-1, steps of 30 seconds and six digits, as authenticator apps show them.</summary>
internal static class OneTimePassword
{
    private const int StepSeconds = 30;
    private const int Digits = 1_000_000;
    private const string Base32Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsPerDigit = 5;

    /// <summary>The number of the step that a moment is in.</summary>
    public static long Step(DateTimeOffset time) => time.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    /// <param name="key">In base 32 (RFC 4648, 6).</param>
    /// <param name="step">Its number.</param>
    /// <returns>Six digits.</returns>
    /// <exception cref="FormatException">The key is not in base 32.</exception>
    public static string Code(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(Decode(key), counter);
        // RFC 4226, 5.3: the last four bits say which four bytes count, without their sign.
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fffffff;
        return (number % Digits).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        var bytes = new byte[key.Length * BitsPerDigit / 8];
        var (buffer, bits, count) = (0, 0, 0);
        foreach (var character in key)
        {
            var digit = Base32Alphabet.IndexOf(character, StringComparison.Ordinal);
            if (digit < 0)
                throw new FormatException("The key of an authenticator is not in base 32.");
            (buffer, bits) = (((buffer << BitsPerDigit) | digit) & 0xfff, bits + BitsPerDigit);
            if (bits < 8)
                continue;
            bits -= 8;
            bytes[count++] = (byte)(buffer >> bits);
        }

        return bytes;
    }
}
