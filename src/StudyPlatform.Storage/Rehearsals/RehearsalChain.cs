using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StudyPlatform.Storage.Schema;

namespace StudyPlatform.Storage.Rehearsals;

/// <summary>The hash chain of a study's rehearsals.</summary>
internal static class RehearsalChain
{
    /// <summary>What the first row follows.</summary>
    public static byte[] Start { get; } = new byte[SHA256.HashSizeInBytes];

    /// <summary>SHA-256 over the row before and this one's values, with line ends between them; only the report, which stands last, may have some of its own.</summary>
    public static byte[] Link(ReadOnlySpan<byte> previous, RehearsalRow row)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Convert.ToHexStringLower(previous)}\n{row.StudyId}\n{row.Number}\n{row.VersionId}\n{row.DefinitionSha256}\n{row.BundleSha256}\n{row.At}\n{row.ByWhom.ReplaceLineEndings(" ")}\n{row.Passed}\n{row.Report}");
        return SHA256.HashData(Encoding.UTF8.GetBytes(text));
    }
}
