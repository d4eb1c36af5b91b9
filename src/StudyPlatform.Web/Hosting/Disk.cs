using System.Runtime.InteropServices;

namespace StudyPlatform.Web.Hosting;

/// <summary>What a power cut does not undo.</summary>
internal static class Disk
{
    private const int ReadOnly = 0;
    private const int InvalidArgument = 22;

    private const int FlushesAtOnce = 32;

    /// <summary>Brings every file of a folder to disk. Many at once, since a file system brings all that waits to disk in one go.</summary>
    public static void Flush(string folder) =>
        Parallel.ForEach(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), new ParallelOptions { MaxDegreeOfParallelism = FlushesAtOnce }, path =>
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            RandomAccess.FlushToDisk(handle);
        });

    /// <summary>
    /// Brings a folder's own list of names to disk, after something in it was renamed: without it the new name may be gone
    /// after a power cut, though the file is there. .NET opens no folders; where this is not Linux, the file system has to do.
    /// </summary>
    public static void FlushNames(string folder)
    {
        if (!OperatingSystem.IsLinux())
            return;
        var descriptor = Open(folder, ReadOnly);
        if (descriptor < 0)
            throw new IOException($"{folder} cannot be opened (error {Marshal.GetLastPInvokeError()}).");
        try
        {
            // Some file systems cannot do this for folders, and say EINVAL; those that can have no other reason to refuse but a broken disk.
            if (Sync(descriptor) != 0 && Marshal.GetLastPInvokeError() is var error and not InvalidArgument)
                throw new IOException($"The names in {folder} cannot be brought to disk (error {error}).");
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
