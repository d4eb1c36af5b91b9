using StudyPlatform.Analysis.Tables;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Studies;

namespace StudyPlatform.Web.Export;

/// <summary>A study's results as a file.</summary>
internal sealed class StudyExport(SiteStores stores)
{
    /// <summary>Writes the Psych-DS zip of a study as it is at this moment.</summary>
    /// <param name="study">Which one; it is there.</param>
    /// <param name="path">Where to; a file that is there is replaced.</param>
    /// <param name="identifiers">Whether the platforms' ids go with it.</param>
    /// <param name="cancellationToken">Gives up; no file is left.</param>
    /// <returns>Bytes of the file.</returns>
    /// <exception cref="SiteException">A document of the study is missing, or the file cannot be written.</exception>
    public async Task<long> WriteAsync(StudyId study, string path, bool identifiers, CancellationToken cancellationToken)
    {
        try
        {
            return await AtomicFile.WriteAsync(path, async file =>
            {
                // The versions after the results: a participation of a version that is added meanwhile is not among them.
                await using var results = await stores.Results.OpenAsync(study, cancellationToken);
                await PsychDsExport.WriteAsync(file, await VersionsAsync(study, cancellationToken), results, identifiers, cancellationToken);
            });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SiteException($"The results cannot be written to {path} ({Sentences.Bare(exception)}); name a file in a folder that is there and can be written to.", exception);
        }
    }

    /// <summary>Writes the same zip as it is read, row by row.</summary>
    /// <param name="study">Which one; it is there.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="identifiers">Whether the platforms' ids go with it.</param>
    /// <param name="cancellationToken">Gives up; what was written so far is no zip.</param>
    /// <exception cref="SiteException">A document of the study is missing.</exception>
    public async Task WriteAsync(StudyId study, Stream output, bool identifiers, CancellationToken cancellationToken)
    {
        await using var results = await stores.Results.OpenAsync(study, cancellationToken);
        await PsychDsExport.WriteAsync(output, await VersionsAsync(study, cancellationToken), results, identifiers, cancellationToken);
    }

    /// <summary>The results as the analysis takes them, at this moment.</summary>
    public async Task<ResultData> ReadAsync(StudyId study, CancellationToken cancellationToken)
    {
        await using var results = await stores.Results.OpenAsync(study, cancellationToken);
        var versions = await VersionsAsync(study, cancellationToken);
        var bundle = new StudyLoading(stores.Studies, stores.Shelf).LoadAsync(versions[^1].Version, cancellationToken);
        return await LiveResults.ReadAsync(
            results,
            [.. versions.Reverse().Select(version => (version.Definition, version.Version.Definition.Value))],
            (await bundle).Plan.Bundle.Methods.ToDictionary(method => method.Id, method => method.Name),
            cancellationToken);
    }

    private async Task<IReadOnlyList<ExportedVersion>> VersionsAsync(StudyId study, CancellationToken cancellationToken)
    {
        var loading = new StudyLoading(stores.Studies, stores.Shelf);
        var versions = new List<ExportedVersion>();
        foreach (var version in await stores.Studies.VersionsAsync(study, cancellationToken))
        {
            var running = await loading.LoadAsync(version, cancellationToken);
            var bundle = await File.ReadAllBytesAsync(Path.Combine(stores.Shelf.FolderOf(version.Bundle), Bundle.DocumentName), cancellationToken);
            versions.Add(new ExportedVersion(version, running.Plan.Definition, await stores.Studies.DefinitionAsync(version, cancellationToken), bundle));
        }

        return versions;
    }
}
