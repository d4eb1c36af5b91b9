using System.IO.Compression;
using System.Text;

namespace StudyPlatform.Storage.Tests.Results;

/// <summary>The files of an export, by their paths.</summary>
internal static class ExportedFiles
{
    public static Dictionary<string, string> Read(MemoryStream stream)
    {
        using var zip = new ZipArchive(new MemoryStream(stream.ToArray()), ZipArchiveMode.Read);
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            Assert.Equal(1980, entry.LastWriteTime.Year);
            using var content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.ToArray());
        });
    }
}
