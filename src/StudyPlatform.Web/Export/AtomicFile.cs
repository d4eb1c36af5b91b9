using StudyPlatform.Web.Hosting;

namespace StudyPlatform.Web.Export;

/// <summary>Files that are there whole or not at all: written under another name beside the place, brought to disk, and renamed.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a file that its owner alone can read, in place of one that is there.</summary>
    /// <param name="path">Where it goes.</param>
    /// <param name="write">Writes its content.</param>
    /// <returns>Its size in bytes.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static async Task<long> WriteAsync(string path, Func<Stream, Task> write)
    {
        var target = Path.GetFullPath(path);
        var incoming = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}-{Guid.NewGuid():N}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            long size;
            await using (var file = new FileStream(incoming, options))
            {
                await write(file);
                file.Flush(flushToDisk: true);
                size = file.Length;
            }

            File.Move(incoming, target, overwrite: true);
            Disk.FlushNames(Path.GetDirectoryName(target)!);
            return size;
        }
        finally
        {
            File.Delete(incoming);
        }
    }
}
