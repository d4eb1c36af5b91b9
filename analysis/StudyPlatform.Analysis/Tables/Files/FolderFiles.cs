namespace StudyPlatform.Analysis.Tables.Files;

/// <summary>A folder's files, two folders deep: as deep as an export is. Links are not followed.</summary>
internal sealed class FolderFiles : IResultFiles
{
    private const int Depth = 2;

    private readonly string _folder;

    public FolderFiles(string folder)
    {
        _folder = Path.GetFullPath(folder);
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = Depth, AttributesToSkip = FileAttributes.ReparsePoint };
        Paths = [.. Directory.EnumerateFiles(_folder, "*", options).Select(file => Path.GetRelativePath(_folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
    }

    public string Name => Path.GetFileName(_folder.TrimEnd(Path.DirectorySeparatorChar));

    public IReadOnlyList<string> Paths { get; }

    public bool OpenSideBySide => true;

    public Stream Open(string path) => new FileStream(Path.Combine(_folder, path), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);

    public void Dispose()
    {
    }
}
