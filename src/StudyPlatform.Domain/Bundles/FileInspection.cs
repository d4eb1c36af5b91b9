using System.Security.Cryptography;

namespace StudyPlatform.Domain.Bundles;

/// <summary>One look through the files of a bundle, within the limits.</summary>
internal sealed class FileInspection(BundleVerifierOptions options, FaultList faults, CancellationToken cancellationToken)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private long _bytes;
    private int _files;

    /// <summary>
    /// What the file system and the zip reader throw at input that cannot be read. A stream in memory refuses an
    /// entry that claims to start beyond 2 GiB as an argument out of range.
    /// </summary>
    public static bool IsUnreadable(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or InvalidDataException or NotSupportedException or ArgumentOutOfRangeException;

    public static BundleVerification Nothing(FaultList faults) => new(null, null, Sealed: false, 0, 0, faults.ToList());

    public BundleVerification Inspect(IReadOnlyList<SourceFile> files)
    {
        var (bundle, hash, isSealed, documentFaults) = Document(files);
        var referenced = bundle?.Media.Select(medium => medium.ToString()).ToHashSet(StringComparer.Ordinal);
        var present = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (faults.IsFull || _bytes > options.MaxTotalBytes)
                break;
            if (file.Path == Bundle.DocumentName || options.Companions.Contains(file.Path, StringComparer.Ordinal))
                continue;
            present.Add(file.Path);
            if (!MediaPath.TryParse(file.Path, out var medium))
                Misplaced(file);
            else if (referenced?.Contains(file.Path) == false)
                faults.Add(file.Path, "is an extra file: no stimulus refers to it", "take it out");
            else
                Medium(file, medium);
        }

        // Past the limit not every file was looked at, so that none can be called missing.
        if (_bytes <= options.MaxTotalBytes)
        {
            foreach (var path in (referenced ?? []).Where(path => !present.Contains(path)).Order(StringComparer.Ordinal))
                faults.Add(path, "is missing, but a stimulus refers to it", "restore it");
        }

        return new BundleVerification(bundle, hash, isSealed, _files, _bytes, [.. documentFaults, .. faults.ToList()]);
    }

    private (Bundle? Bundle, Sha256Hash? Hash, bool Sealed, IReadOnlyList<BundleFault> Faults) Document(IReadOnlyList<SourceFile> files)
    {
        if (files.FirstOrDefault(file => file.Path == Bundle.DocumentName) is not { } file)
        {
            faults.Add(Bundle.DocumentName, "is missing", "name the folder that holds it, or restore it");
            return (null, null, false, []);
        }

        using var content = new MemoryStream();
        if (!Read(file, Math.Min(options.MaxDocumentBytes, options.MaxTotalBytes), chunk => content.Write(chunk)))
            return (null, null, false, []);
        var json = content.GetBuffer().AsMemory(0, (int)content.Length);
        var (bundle, isSealed, documentFaults) = BundleReader.Read(json);
        return (bundle, Sha256Hash.Of(json.Span), isSealed, documentFaults);
    }

    private void Misplaced(SourceFile file)
    {
        if (file.Path.StartsWith(MediaPath.Folder + "/", StringComparison.Ordinal))
            faults.Add(file.Path, "is not named as a medium", "name it by the 64 lower-case hexadecimal digits of its SHA-256 and .jpg, .png or .webp, or take it out");
        else
            faults.Add(file.Path, "is an extra file: it does not belong to a bundle", "take it out");
    }

    private void Medium(SourceFile file, MediaPath medium)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var start = new List<byte>(MediaTypes.SignatureLength);
        var most = Math.Min(options.MaxMediumBytes, options.MaxTotalBytes - _bytes);
        if (!Read(file, most, chunk =>
            {
                hash.AppendData(chunk);
                if (start.Count < MediaTypes.SignatureLength)
                    start.AddRange(chunk[..Math.Min(chunk.Length, MediaTypes.SignatureLength - start.Count)]);
            }))
            return;

        var actual = Sha256Hash.FromDigest(hash.GetHashAndReset());
        if (actual != medium.Hash)
            faults.Add(file.Path, $"has the SHA-256 {actual}, not the one of its name", "restore the file");
        var type = MediaTypes.Detect([.. start]);
        if (type != medium.Type)
            faults.Add(file.Path, $"is {(type is { } found ? $"a {found.Extension()} file" : "neither a jpg nor a png nor a webp file")} by its first bytes", "give it the extension of what it is, or restore it");
    }

    /// <summary>Feeds the file to the consumer in pieces; false with a fault if it cannot be read or is too large.</summary>
    private bool Read(SourceFile file, long most, ChunkReader consume)
    {
        _files++;
        try
        {
            using var stream = file.Open();
            long length = 0;
            for (int read; (read = stream.Read(_buffer)) > 0;)
            {
                length += read;
                _bytes += read;
                if (length > most)
                {
                    faults.Add(file.Path, $"is larger than the limits allow ({most} bytes were left for it)", "raise the limit if the bundle is meant to be so large");
                    return false;
                }

                consume(_buffer.AsSpan(0, read));
            }

            return true;
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            faults.Add(file.Path, $"cannot be read ({exception.Message.TrimEnd('.')})", "restore it or allow its reading");
            return false;
        }
    }

    private delegate void ChunkReader(ReadOnlySpan<byte> chunk);
}
