using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Analysis.Tests.Study;

/// <summary>The study that a fresh checkout serves.</summary>
internal static class DefaultStudy
{
    public static string DefinitionFile { get; } = Checkout.File("study-assets", "default", "study.json");

    public static byte[] DefinitionDocument { get; } = File.ReadAllBytes(DefinitionFile);

    public static byte[] BundleDocument { get; } = File.ReadAllBytes(Checkout.File("study-assets", "default", "bundle.json"));

    public static StudyDefinition Definition { get; } = ((StudyReading.Sound)StudyReader.Parse(DefinitionDocument)).Definition;

    public static StudyVersion Version { get; } = new(Definition.Id, 1, Sha256Hash.Of(DefinitionDocument), Sha256Hash.Of(BundleDocument));

    /// <summary>The export of the results, written by the platform's own writer.</summary>
    public static async Task ExportAsync(string file, IResultSnapshot results)
    {
        await using var stream = File.Create(file);
        await PsychDsExport.WriteAsync(stream, [new ExportedVersion(Version, Definition, DefinitionDocument, BundleDocument)], results, new ExportOptions(), default);
    }
}
