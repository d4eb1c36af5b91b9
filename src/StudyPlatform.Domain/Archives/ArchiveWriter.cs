using System.IO.Compression;
using System.Security.Cryptography;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Archives;

/// <summary>
/// Writes a study as one zip: <c>archive.json</c>, <c>study.json</c>, <c>bundle.json</c>, and the media by their names. Nothing
/// is compressed and every entry has the same time, so that one study gives one archive, byte for byte; and it is the zip
/// of a bundle too, with two files beside it.
/// </summary>
public static class ArchiveWriter
{
    // The earliest time that a zip can say.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="output">Where to; it need not seek, and stays open.</param>
    /// <param name="definition">The bytes of <c>study.json</c>.</param>
    /// <param name="bundleDocument">The bytes of <c>bundle.json</c>.</param>
    /// <param name="open">Opens a medium of the bundle.</param>
    /// <param name="cancellationToken">Gives up; what was written so far is no zip.</param>
    /// <exception cref="ArgumentException">One of the documents is not sound.</exception>
    /// <exception cref="InvalidDataException">A medium is not the one that the bundle names.</exception>
    public static async Task WriteAsync(Stream output, ReadOnlyMemory<byte> definition, ReadOnlyMemory<byte> bundleDocument, Func<MediaPath, Stream> open, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(open);
        if (StudyReader.Parse(definition) is not StudyReading.Sound study)
            throw new ArgumentException("The definition is not sound.", nameof(definition));
        if (BundleReader.Parse(bundleDocument) is not BundleReading.Sound bundle)
            throw new ArgumentException("The bundle's document is not sound.", nameof(bundleDocument));
        var manifest = new ArchiveManifest(study.Definition.Id, Sha256Hash.Of(definition.Span), Sha256Hash.Of(bundleDocument.Span));
        await using var zip = await ZipArchive.CreateAsync(new ForwardOnlyStream(output), ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken).ConfigureAwait(false);
        await WriteDocumentAsync(zip, ArchiveManifest.DocumentName, manifest.Write(), cancellationToken).ConfigureAwait(false);
        await WriteDocumentAsync(zip, StudyDefinition.DocumentName, definition, cancellationToken).ConfigureAwait(false);
        await WriteDocumentAsync(zip, Bundle.DocumentName, bundleDocument, cancellationToken).ConfigureAwait(false);
        foreach (var medium in bundle.Bundle.Media.OrderBy(medium => medium.ToString(), StringComparer.Ordinal))
            await WriteMediumAsync(zip, medium, open, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteDocumentAsync(ZipArchive zip, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        await using var target = await Entry(zip, name).OpenAsync(cancellationToken).ConfigureAwait(false);
        await target.WriteAsync(content, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteMediumAsync(ZipArchive zip, MediaPath medium, Func<MediaPath, Stream> open, CancellationToken cancellationToken)
    {
        using var hash = SHA256.Create();
        await using (var source = open(medium))
        await using (var hashing = new CryptoStream(source, hash, CryptoStreamMode.Read))
        await using (var target = await Entry(zip, medium.ToString()).OpenAsync(cancellationToken).ConfigureAwait(false))
            await hashing.CopyToAsync(target, cancellationToken).ConfigureAwait(false);
        if (Sha256Hash.FromDigest(hash.Hash) != medium.Hash)
            throw new InvalidDataException($"{medium} was changed: its SHA-256 is not its name.");
    }

    private static ZipArchiveEntry Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = EntryTime;
        // rw-r--r--, whatever system writes the zip.
        entry.ExternalAttributes = 0x81A4 << 16;
        return entry;
    }
}
