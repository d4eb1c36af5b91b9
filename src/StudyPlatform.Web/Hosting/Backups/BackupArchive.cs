using System.IO.Compression;
using System.Security.Cryptography;
using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Web.Hosting.Backups;

/// <summary>A backup's zip, for reading. Only files that its manifest names are looked at, and each only as far as its size there says.</summary>
internal sealed class BackupArchive : IDisposable
{
    private const int BufferBytes = 128 * 1024;

    private readonly ZipArchive _zip;

    private BackupArchive(ZipArchive zip, BackupManifest manifest) => (_zip, Manifest) = (zip, manifest);

    public BackupManifest Manifest { get; }

    /// <exception cref="InvalidDataException">It is no zip, or has no manifest that can be understood.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static BackupArchive Open(string path)
    {
        var zip = ZipFile.OpenRead(path);
        try
        {
            var entry = zip.GetEntry(BackupManifest.Name) ?? throw new InvalidDataException($"it has no {BackupManifest.Name}");
            if (entry.Length > BackupManifest.MaxBytes)
                throw new InvalidDataException($"its {BackupManifest.Name} has {entry.Length} bytes, more than the {BackupManifest.MaxBytes} that are allowed");
            var bytes = new byte[entry.Length];
            using (var stream = entry.Open())
                stream.ReadExactly(bytes);
            return new BackupArchive(zip, BackupManifest.Read(bytes));
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <summary>Reads a file to its end.</summary>
    /// <param name="file">One of the manifest's.</param>
    /// <param name="to">Where its bytes go.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidDataException">It is missing, or not the file that the manifest means.</exception>
    public void Read(BackupFile file, Stream to, CancellationToken cancellationToken)
    {
        var entry = _zip.GetEntry(file.Path) ?? throw new InvalidDataException($"{file.Path} is missing");
        using var from = entry.Open();
        if (Copy(from, to, file.Bytes, cancellationToken) != (file.Bytes, file.Sha256))
            throw new InvalidDataException($"{file.Path} is not the file that was backed up: its size or SHA-256 differs");
    }

    /// <summary>Copies, and says what was copied.</summary>
    /// <param name="from">The source.</param>
    /// <param name="to">The target.</param>
    /// <param name="most">More bytes are not read, but for one that shows there are more.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static (long Bytes, Sha256Hash Sha256) Copy(Stream from, Stream to, long most, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        var bytes = 0L;
        while (bytes <= most && from.Read(buffer) is > 0 and var read)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, read);
            to.Write(buffer, 0, read);
            bytes += read;
        }

        return (bytes, Sha256Hash.FromDigest(hash.GetHashAndReset()));
    }

    public void Dispose() => _zip.Dispose();
}
