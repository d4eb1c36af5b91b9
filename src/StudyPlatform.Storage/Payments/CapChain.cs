using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StudyPlatform.Storage.Schema;

namespace StudyPlatform.Storage.Payments;

/// <summary>The hash chain of a study's caps.</summary>
internal static class CapChain
{
    /// <summary>What the first row follows.</summary>
    public static byte[] Start { get; } = new byte[SHA256.HashSizeInBytes];

    /// <summary>SHA-256 over the row before and this one's values, with line ends between them, which none of them has.</summary>
    public static byte[] Link(ReadOnlySpan<byte> previous, PaymentCapRow row)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(previous)}\n{row.StudyId}\n{row.Number}\n{row.Currency}\n{row.Cents}\n{row.At}\n{row.Account}\n");
        return SHA256.HashData(Encoding.UTF8.GetBytes(text));
    }
}
