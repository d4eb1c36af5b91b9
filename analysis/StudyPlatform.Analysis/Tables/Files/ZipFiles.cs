using System.IO.Compression;

namespace StudyPlatform.Analysis.Tables.Files;

/// <summary>A zip's files, read where they are: nothing is unpacked to disk, and no path of the zip is ever a path of the disk.</summary>
internal sealed class ZipFiles : IResultFiles
{
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">The file is no zip, or has a file twice or an encrypted one.</exception>
    public ZipFiles(string file)
    {
        Name = Path.GetFileName(file);
        _zip = ZipFile.OpenRead(file);
        var problem = AddEntries();
        if (problem is not null)
        {
            _zip.Dispose();
            throw new InvalidDataException(problem);
        }

        Paths = [.. _entries.Keys.Order(StringComparer.Ordinal)];
    }

    public string Name { get; }

    public IReadOnlyList<string> Paths { get; }

    /// <summary>No: all of them are read at one place of one file.</summary>
    public bool OpenSideBySide => false;

    public Stream Open(string path) => _entries[path].Open();

    public void Dispose() => _zip.Dispose();

    private string? AddEntries()
    {
        foreach (var entry in _zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            if (entry.IsEncrypted)
                return $"{entry.FullName} in it is encrypted";
            if (!_entries.TryAdd(entry.FullName, entry))
                return $"{entry.FullName} is in it twice";
        }

        return null;
    }
}
