using System.IO.Compression;
using StudyPlatform.Domain.Json;

namespace StudyPlatform.Domain.Bundles;

/// <summary>
/// Looks at a whole bundle, folder or zip: recomputes every hash and every reference and names each fault. Bad input
/// is never an exception; a zip is read where it is, and links are not followed.
/// </summary>
public static class BundleVerifier
{
    /// <param name="path">A folder or a zip file.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="cancellationToken">Looked at before each file.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of its range.</exception>
    public static BundleVerification Verify(string path, BundleVerifierOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        options ??= new BundleVerifierOptions();
        options.Validate();
        return Guarded(path, faults =>
        {
            if (Directory.Exists(path))
                return new FileInspection(options, faults, cancellationToken).Inspect(FolderSource.List(path, faults, options.MaxFiles));
            if (File.Exists(path))
            {
                using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
                return VerifyZip(file, options, faults, cancellationToken);
            }

            faults.Add(Quoted.Text(path), "does not exist", "name the folder or zip of a bundle");
            return FileInspection.Nothing(faults);
        });
    }

    /// <param name="zip">A stream that can seek; it is left open.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="cancellationToken">Looked at before each file.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of its range.</exception>
    public static BundleVerification Verify(Stream zip, BundleVerifierOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(zip);
        options ??= new BundleVerifierOptions();
        options.Validate();
        return Guarded("the zip", faults => VerifyZip(zip, options, faults, cancellationToken));
    }

    private static BundleVerification VerifyZip(Stream zip, BundleVerifierOptions options, FaultList faults, CancellationToken cancellationToken)
    {
        if (zip.Length > options.MaxTotalBytes)
            faults.Add("the zip", $"has {zip.Length} bytes, more than the {options.MaxTotalBytes} that are allowed", "raise the limit if the bundle is meant to be so large");
        else if (ZipDirectory.Problem(zip, options.MaxFiles) is { } problem)
            faults.Add("the zip", problem, "pack the bundle anew");
        if (faults.Count > 0)
            return FileInspection.Nothing(faults);

        zip.Seek(0, SeekOrigin.Begin);
        using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
        return new FileInspection(options, faults, cancellationToken).Inspect(ZipSource.List(archive, faults));
    }

    /// <summary>Turns what the file system and the zip reader throw at bad input into a fault.</summary>
    private static BundleVerification Guarded(string name, Func<FaultList, BundleVerification> verify)
    {
        var faults = new FaultList(FaultKind.File);
        try
        {
            return verify(faults);
        }
        catch (Exception exception) when (FileInspection.IsUnreadable(exception))
        {
            faults.Add(Quoted.Text(name), $"cannot be read ({exception.Message.TrimEnd('.')})", "restore it or allow its reading");
            return FileInspection.Nothing(faults);
        }
    }
}
