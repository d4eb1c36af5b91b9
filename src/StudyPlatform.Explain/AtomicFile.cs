namespace StudyPlatform.Explain;

/// <summary>Writes files that are either whole or not there.</summary>
public static class AtomicFile
{
    /// <summary>
    /// Lets <paramref name="write"/> fill a file beside the target, flushes it to the disk and renames it.
    /// When anything fails the half-written file is deleted and an earlier target stays as it was.
    /// </summary>
    /// <exception cref="PipelineException">The disk is full or the place cannot be written to; the sentence names the file.</exception>
    public static void Write(string path, Action<FileStream> write)
    {
        var partial = path + ".partial";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using (var stream = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(partial, path, overwrite: true);
        }
        catch (Exception exception)
        {
            TryDelete(partial);
            if (exception is IOException or UnauthorizedAccessException)
                throw new PipelineException($"{path} cannot be written ({exception.Message.TrimEnd('.')}); free some space or choose another folder.", exception);
            throw;
        }
    }

    /// <summary>Writes text as UTF-8 without a byte order mark.</summary>
    public static void WriteText(string path, string text) => Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (IOException)
        {
            // The disk that refused the file may refuse this too; the name says that it is not whole.
        }
    }
}
