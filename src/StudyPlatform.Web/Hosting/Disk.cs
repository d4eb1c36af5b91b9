namespace StudyPlatform.Web.Hosting;

/// <summary>What a power cut does not undo.</summary>
internal static class Disk
{
    private const int FlushesAtOnce = 32;

    /// <summary>Brings every file of a folder to disk. Many at once, since a file system brings all that waits to disk in one go.</summary>
    public static void Flush(string folder) =>
        Parallel.ForEach(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), new ParallelOptions { MaxDegreeOfParallelism = FlushesAtOnce }, path =>
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            RandomAccess.FlushToDisk(handle);
        });
}
