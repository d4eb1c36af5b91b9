using System.IO.Compression;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Archives;

/// <summary>Looks at every byte of an archive where it is; nothing is unpacked. Bad input is never an exception.</summary>
public static class ArchiveReader
{
    private const string Again = "export the study again";

    /// <summary>For verifying a bundle that may be within an archive.</summary>
    public static BundleVerifierOptions Options { get; } = new() { Companions = [.. Bundle.CompanionNames, ArchiveManifest.DocumentName] };

    /// <param name="path">The zip.</param>
    /// <param name="cancellationToken">Looked at before each file.</param>
    public static ArchiveReading Read(string path, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
            return Fault(path, "is a folder", "name the zip of an archive");
        var found = BundleVerifier.Verify(path, Options, cancellationToken);
        if (!found.IsSound)
            return new ArchiveReading.Faulty([.. found.Faults.Select(fault => fault.ToString())]);
        using var zip = ZipFile.OpenRead(path);
        var (manifestBytes, definition) = (Bytes(zip, ArchiveManifest.DocumentName, ArchiveManifest.MaxBytes), Bytes(zip, StudyDefinition.DocumentName, StudyReader.MaxBytes));
        if (manifestBytes is null || ArchiveManifest.Read(manifestBytes) is not { } manifest)
            return Fault(ArchiveManifest.DocumentName, $"is missing, or not of the format {ArchiveManifest.Format}", "choose an archive, as it is exported on a study's page; a bundle alone goes with a new study");
        if (definition is null)
            return Fault(StudyDefinition.DocumentName, $"is missing, or longer than {StudyReader.MaxBytes} bytes", Again);
        if (Sha256Hash.Of(definition) != manifest.Definition)
            return Fault(StudyDefinition.DocumentName, "is not the one whose SHA-256 the archive names", Again);
        if (found.DocumentSha256 != manifest.Bundle)
            return Fault(Bundle.DocumentName, "is not the one whose SHA-256 the archive names", Again);
        var faults = StudyReader.Parse(definition) switch
        {
            StudyReading.Faulty faulty => faulty.Faults,
            StudyReading.Sound sound when sound.Definition.Id != manifest.Study => [new StudyFault("id", $"is '{sound.Definition.Id}', but the archive says that it holds the study {manifest.Study}", Again)],
            StudyReading.Sound sound => StudyRules.Check(sound.Definition, found.Bundle!),
            _ => throw new InvalidOperationException("A reading is sound or faulty."),
        };
        return faults.Count > 0 ? new ArchiveReading.Faulty([.. faults.Select(fault => $"{StudyDefinition.DocumentName}: {fault}")])
            : new ArchiveReading.Sound(manifest, definition, found);
    }

    private static ArchiveReading.Faulty Fault(string place, string problem, string remedy) => new([$"{place}: {problem}; {remedy}"]);

    /// <summary>A file of the zip; null if it is missing, longer than that, or damaged.</summary>
    private static byte[]? Bytes(ZipArchive zip, string name, int most)
    {
        if (zip.GetEntry(name) is not { } entry)
            return null;
        try
        {
            using var stream = entry.Open();
            var bytes = new byte[most + 1];
            // What a zip says about lengths is not believed.
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length <= most ? bytes[..length] : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
