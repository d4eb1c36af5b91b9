using System.IO.Compression;
using StudyPlatform.Domain.Json;

namespace StudyPlatform.Domain.Bundles;

/// <summary>The files of a bundle that is a zip, read where they are: nothing is unpacked to disk.</summary>
internal static class ZipSource
{
    private const int UnixTypeMask = 0xF000;
    private const int UnixRegularFile = 0x8000;
    private const int UnixFolder = 0x4000;

    /// <summary>All files, in ordinal order; what cannot be one is named among the faults.</summary>
    public static IReadOnlyList<SourceFile> List(ZipArchive zip, FaultList faults)
    {
        var files = new List<SourceFile>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            if (faults.IsFull)
                break;
            if (Problem(entry) is { } problem)
                faults.Add(Quoted.Text(entry.FullName), problem, "pack the bundle anew without it");
            else if (!names.Add(entry.FullName))
                faults.Add(entry.FullName, "is in the zip twice", "pack the bundle anew");
            else if (!IsFolder(entry))
                files.Add(new SourceFile(entry.FullName, entry.Open));
            else if (entry.FullName != MediaPath.Folder + "/")
                faults.Add(entry.FullName, "is a folder that does not belong to a bundle", "pack the content of the bundle's folder, not the folder");
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    private static bool IsFolder(ZipArchiveEntry entry) => entry.FullName.EndsWith('/');

    private static string? Problem(ZipArchiveEntry entry)
    {
        if (SourcePath.Problem(IsFolder(entry) ? entry.FullName[..^1] : entry.FullName) is { } problem)
            return problem;
        if (entry.IsEncrypted)
            return "is encrypted";
        // The upper half holds the file's Unix mode where the zip was packed there, and 0 elsewhere.
        return ((entry.ExternalAttributes >> 16) & UnixTypeMask) is 0 or UnixRegularFile or UnixFolder ? null : "is a link or a device";
    }
}
