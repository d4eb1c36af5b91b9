namespace StudyPlatform.Explain.Tests.Bundling;

/// <summary>What lies in a folder.</summary>
internal static class Folders
{
    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Each file's relative path and bytes, as comparable text.</summary>
    public static SortedDictionary<string, string> Content(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file), file => Convert.ToBase64String(File.ReadAllBytes(file)), StringComparer.Ordinal),
        StringComparer.Ordinal);
}
