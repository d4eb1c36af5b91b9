using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Web.Hosting.Studies;

/// <summary>
/// The site's own copies of bundles, <c>bundles/&lt;SHA-256 of bundle.json&gt;/</c>: written whole under another name and
/// renamed, never changed afterwards.
/// </summary>
internal sealed class BundleShelf(DataFolder data)
{
    private const string Incoming = ".incoming-";

    private const string Remedy = "restore it from a backup, or add the study again with the bundle it was added with";

    /// <summary>No copy stands still for so long.</summary>
    private static readonly TimeSpan LongestCopy = TimeSpan.FromHours(1);

    /// <summary>The folder of all bundles.</summary>
    public string Folder => data.Bundles;

    public string FolderOf(Sha256Hash bundle) => Path.Combine(data.Bundles, bundle.Value);

    /// <summary>Where a medium of a bundle lies.</summary>
    public string FileOf(Sha256Hash bundle, MediaPath medium) => Path.Combine(FolderOf(bundle), MediaPath.Folder, medium.FileName);

    /// <summary>Reads a bundle's document and sees that it is the one meant and that no medium is missing.</summary>
    /// <exception cref="SiteException">It is not there, was changed, or lacks a file.</exception>
    public Bundle Open(Sha256Hash hash)
    {
        var document = Path.Combine(FolderOf(hash), Bundle.DocumentName);
        byte[] json;
        try
        {
            json = File.ReadAllBytes(document);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SiteException($"The bundle's document {document} cannot be read ({Sentences.Bare(exception)}); {Remedy}.", exception);
        }

        if (Sha256Hash.Of(json) != hash)
            throw new SiteException($"The bundle's document {document} was changed: its SHA-256 is not its folder's name; {Remedy}.");
        var bundle = BundleReader.Parse(json) is BundleReading.Sound sound
            ? sound.Bundle
            : throw new SiteException($"The bundle's document {document} is not one that this program understands; run the program that took it in, or {Remedy}.");
        foreach (var medium in bundle.Media)
        {
            if (!File.Exists(FileOf(hash, medium)))
                throw new SiteException($"The bundle's file {FileOf(hash, medium)} is missing; {Remedy}.");
        }

        return bundle;
    }

    /// <summary>Looks at every byte of a bundle on the shelf.</summary>
    public BundleVerification Verify(Sha256Hash hash, CancellationToken cancellationToken) => BundleVerifier.Verify(FolderOf(hash), cancellationToken: cancellationToken);

    /// <summary>Copies a bundle that was found sound; one that lies here already is kept if it is sound, and replaced otherwise.</summary>
    /// <param name="source">Its folder or zip.</param>
    /// <param name="found">What <see cref="BundleVerifier"/> said about it.</param>
    /// <param name="cancellationToken">Looked at before each file.</param>
    /// <exception cref="SiteException">The source changed meanwhile, or the copy cannot be written.</exception>
    public void Take(string source, BundleVerification found, CancellationToken cancellationToken)
    {
        var hash = found.DocumentSha256 ?? throw new ArgumentException("The bundle was not found sound.", nameof(found));
        if (Directory.Exists(FolderOf(hash)) && Verify(hash, cancellationToken).IsSound)
            return;
        var incoming = Path.Combine(data.Bundles, $"{Incoming}{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(incoming);
            SweepLeftovers(Directory.GetLastWriteTimeUtc(incoming));
            using (var copy = BundleCopy.Of(source))
                copy.WriteTo(incoming, hash, found.Bundle!, cancellationToken);
            Place(incoming, FolderOf(hash));
            Disk.FlushNames(data.Bundles);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new SiteException($"The bundle {source} cannot be copied to {data.Bundles} ({Sentences.Bare(exception)}); make room or allow the writing, and add the study again.", exception);
        }
        finally
        {
            if (Directory.Exists(incoming))
                Directory.Delete(incoming, recursive: true);
        }
    }

    /// <summary>Takes away what copies that were killed have left: those that nothing was written to for longer than a copy takes.</summary>
    /// <param name="now">UTC, by the clock of the disk.</param>
    public void SweepLeftovers(DateTime now)
    {
        foreach (var leftover in Directory.EnumerateDirectories(data.Bundles, Incoming + "*").Where(folder => LastWritten(folder) < now - LongestCopy))
            Directory.Delete(leftover, recursive: true);
    }

    private static DateTime LastWritten(string folder) =>
        Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Select(File.GetLastWriteTimeUtc).Append(Directory.GetLastWriteTimeUtc(folder)).Max();

    private static void Place(string incoming, string folder)
    {
        if (Directory.Exists(folder))
        {
            // Only a bundle that is damaged, or half there, is in the way.
            var damaged = $"{incoming}-damaged";
            Directory.Move(folder, damaged);
            Directory.Move(incoming, folder);
            Directory.Delete(damaged, recursive: true);
            return;
        }

        try
        {
            Directory.Move(incoming, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Another process took the same bundle in meanwhile; the name is the content, so that theirs is as good.
        }
    }
}
