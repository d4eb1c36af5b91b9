using StudyPlatform.Domain.Json;

namespace StudyPlatform.Domain.Bundles;

/// <summary>The files of a bundle that is a folder. Links are refused, never followed.</summary>
internal static class FolderSource
{
    /// <summary>All files, in ordinal order; what cannot be one is named among the faults.</summary>
    public static IReadOnlyList<SourceFile> List(string folder, FaultList faults, int maxFiles)
    {
        var files = new List<SourceFile>();
        Add(new DirectoryInfo(folder), "", files, faults, maxFiles);
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    private static void Add(DirectoryInfo folder, string prefix, List<SourceFile> files, FaultList faults, int maxFiles)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (faults.IsFull)
                return;
            var path = prefix + entry.Name;
            if (SourcePath.Problem(path) is { } problem)
                faults.Add(Quoted.Text(path), problem, "take the file out");
            else if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                faults.Add(path, "is a link", "put the file itself there");
            else if (entry is not DirectoryInfo inner)
                AddFile(path, (FileInfo)entry, files, faults, maxFiles);
            else if (path == MediaPath.Folder)
                Add(inner, path + "/", files, faults, maxFiles);
            else
                faults.Add(path, "is a folder that does not belong to a bundle", "take it out");
        }
    }

    private static void AddFile(string path, FileInfo file, List<SourceFile> files, FaultList faults, int maxFiles)
    {
        if (files.Count == maxFiles)
        {
            faults.Add(path, $"is one file more than the {maxFiles} that are allowed", "raise the limit if the bundle is meant to be so large");
            return;
        }

        // A pipe or device has no length and would block on opening; an empty file needs no opening.
        files.Add(new SourceFile(path, () => file.Length == 0 ? Stream.Null : file.Open(FileMode.Open, FileAccess.Read, FileShare.Read)));
    }
}
