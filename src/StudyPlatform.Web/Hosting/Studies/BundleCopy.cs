using System.IO.Compression;
using System.Security.Cryptography;
using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Web.Hosting.Studies;

/// <summary>
/// Copies the document and the media of a bundle out of a folder or a zip. Only names that the document refers to are
/// asked for, and each file's hash is checked while it is copied, so that nothing else can get in.
/// </summary>
internal sealed class BundleCopy : IDisposable
{
    private readonly Func<string, Stream> _open;
    private readonly ZipArchive? _zip;
    private readonly byte[] _buffer = new byte[1 << 17];

    private BundleCopy(Func<string, Stream> open, ZipArchive? zip) => (_open, _zip) = (open, zip);

    /// <param name="source">A folder, or a zip file.</param>
    public static BundleCopy Of(string source)
    {
        if (Directory.Exists(source))
            return new BundleCopy(path => File.OpenRead(Path.Combine(source, path)), zip: null);
        var zip = ZipFile.OpenRead(source);
        return new BundleCopy(path => (zip.GetEntry(path) ?? throw new InvalidDataException($"{path} is gone")).Open(), zip);
    }

    /// <exception cref="InvalidDataException">A file is not the one that was verified.</exception>
    public void WriteTo(string folder, Sha256Hash document, Bundle bundle, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.Combine(folder, MediaPath.Folder));
        Write(Bundle.DocumentName, document);
        foreach (var medium in bundle.Media)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(medium.ToString(), medium.Hash);
        }

        // The database will say that the bundle is here, and a power cut must not make that untrue.
        Disk.Flush(folder);

        void Write(string path, Sha256Hash expected)
        {
            // By hand: a CryptoStream that is given up flushes what it reads from, which hides why.
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            using (var from = _open(path))
            using (var to = new FileStream(Path.Combine(folder, path), FileMode.CreateNew, FileAccess.Write))
            {
                for (int read; (read = from.Read(_buffer)) > 0;)
                {
                    hash.AppendData(_buffer, 0, read);
                    to.Write(_buffer, 0, read);
                }
            }

            if (Sha256Hash.FromDigest(hash.GetHashAndReset()) != expected)
                throw new InvalidDataException($"{path} changed while it was copied");
        }
    }

    public void Dispose() => _zip?.Dispose();
}
