using System.IO.Compression;

namespace StudyPlatform.Web.Admin.Serving;

/// <summary>A file of the dashboard.</summary>
/// <param name="contentType">As in the header.</param>
/// <param name="bytes">As it is.</param>
public sealed class DashboardFile(string contentType, byte[] bytes)
{
    /// <summary>Compressed when it is first asked for: the dashboard may never be opened.</summary>
    private readonly Lazy<byte[]?> _brotli = new(() => Compress(bytes));

    public string ContentType => contentType;

    public byte[] Bytes => bytes;

    /// <summary>Null where compressing does not make it smaller, as with fonts.</summary>
    public byte[]? Brotli => _brotli.Value;

    private static byte[]? Compress(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var brotli = new BrotliStream(memory, CompressionLevel.Optimal, leaveOpen: true))
            brotli.Write(bytes);
        return memory.Length < bytes.Length ? memory.ToArray() : null;
    }
}
