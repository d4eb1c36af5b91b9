using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace StudyPlatform.Explain.Tracing;

/// <summary>A file seen as memory. Files larger than two gigabytes are fine: places are 64-bit.</summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private byte* _start;

    private MappedFile(MemoryMappedFile file, long length, MemoryMappedFileAccess access)
    {
        _file = file;
        Length = length;
        _view = file.CreateViewAccessor(0, length, access);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
    }

    /// <summary>Size in bytes.</summary>
    public long Length { get; }

    /// <summary>
    /// Creates a file of that size, filled with zeros. The space is taken from the disk here, since a disk that
    /// runs full under a mapping ends the process without a word.
    /// </summary>
    /// <exception cref="PipelineException">There is no room for it.</exception>
    public static MappedFile Create(string path, long length)
    {
        FileStream? stream = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            stream = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.ReadWrite,
                PreallocationSize = length,
            });
            stream.SetLength(length);
            return new MappedFile(MemoryMappedFile.CreateFromFile(stream, null, length, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: false), length, MemoryMappedFileAccess.ReadWrite);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            stream?.Dispose();
            if (File.Exists(path))
                File.Delete(path);
            throw new PipelineException($"{path} needs {ByteSize.Format(length)} and cannot be created ({exception.Message.TrimEnd('.')}); free some space, trace fewer layers or choose another folder.", exception);
        }
    }

    /// <summary>Opens a file as it is.</summary>
    public static MappedFile Open(string path, bool writable)
    {
        var access = writable ? MemoryMappedFileAccess.ReadWrite : MemoryMappedFileAccess.Read;
        var stream = new FileStream(path, FileMode.Open, writable ? FileAccess.ReadWrite : FileAccess.Read, FileShare.Read);
        var length = stream.Length;
        return new MappedFile(MemoryMappedFile.CreateFromFile(stream, null, 0, access, HandleInheritability.None, leaveOpen: false), length, access);
    }

    /// <summary><paramref name="count"/> values from a byte offset on.</summary>
    public Span<T> Slice<T>(long offset, int count)
        where T : unmanaged
    {
        var length = (long)count * sizeof(T);
        if (offset < 0 || offset + length > Length)
            throw new ArgumentOutOfRangeException(nameof(offset), offset, $"{length} bytes from {offset} on leave a file of {Length} bytes.");
        return new Span<T>(_start + offset, count);
    }

    /// <summary>Address of a byte offset; the caller keeps within <see cref="Length"/>.</summary>
    public float* Floats(long offset) => (float*)(_start + offset);

    /// <summary>Hands every change to the disk and waits for it.</summary>
    public void Flush() => _view.Flush();

    /// <inheritdoc />
    public void Dispose()
    {
        if (_start is null)
            return;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _start = null;
        _view.Dispose();
        _file.Dispose();
    }
}
