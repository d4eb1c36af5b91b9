using System.IO.Compression;
using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Explain.Bundling;

/// <summary>Packs a bundle's folder; one bundle gives one zip, byte for byte.</summary>
public static class BundleZip
{
    // A zip has to have times; the files have none that matter.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="folder">A bundle; it is verified first.</param>
    /// <param name="target">The zip file; one that is there is replaced, when the new one is whole.</param>
    /// <param name="options">For the verification; null for the defaults. Companions are not packed.</param>
    /// <param name="cancellationToken">Looked at before each file.</param>
    /// <exception cref="PipelineException">The folder does not verify, or the zip cannot be written.</exception>
    public static void Pack(string folder, string target, BundleVerifierOptions? options = null, CancellationToken cancellationToken = default)
    {
        var result = BundleVerifier.Verify(folder, options, cancellationToken);
        if (!result.IsSound)
            throw new PipelineException($"{folder} is not packed because it has {result.Faults.Count} faults; the first is {result.Faults[0]}.");
        AtomicFile.Write(target, stream =>
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
            Add(zip, folder, Bundle.DocumentName, CompressionLevel.Optimal);
            foreach (var medium in result.Bundle!.Media.Select(medium => medium.ToString()).Order(StringComparer.Ordinal))
            {
                cancellationToken.ThrowIfCancellationRequested();
                // Images are packed already.
                Add(zip, folder, medium, CompressionLevel.NoCompression);
            }
        });
    }

    private static void Add(ZipArchive zip, string folder, string path, CompressionLevel level)
    {
        var entry = zip.CreateEntry(path, level);
        entry.LastWriteTime = Epoch;
        using var source = File.OpenRead(Path.Combine(folder, path));
        using var target = entry.Open();
        source.CopyTo(target);
    }
}
