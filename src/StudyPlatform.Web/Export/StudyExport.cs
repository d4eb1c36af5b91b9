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
    /// <summary>Writes results of a study, as it is at this moment, into a file.</summary>
    /// <param name="study">Which one; it is there.</param>
    /// <param name="path">Where to; a file that is there is replaced.</param>
    /// <param name="options">What of it, and how.</param>
    /// <param name="cancellationToken">Gives up; no file is left.</param>
    /// <returns>Bytes of the file.</returns>
    /// <exception cref="SiteException">A document of the study is missing, or the file cannot be written.</exception>
    public async Task<long> WriteAsync(StudyId study, string path, ExportOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await AtomicFile.WriteAsync(path, file => WriteAsync(study, file, options, cancellationToken));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SiteException($"The results cannot be written to {path} ({Sentences.Bare(exception)}); name a file in a folder that is there and can be written to.", exception);
        }
    }

    /// <summary>Writes the same bytes as they are read, row by row.</summary>
    /// <param name="study">Which one; it is there.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="options">What of it, and how.</param>
    /// <param name="cancellationToken">Gives up; what was written so far is not whole.</param>
    /// <exception cref="SiteException">A document of the study is missing.</exception>
    public async Task WriteAsync(StudyId study, Stream output, ExportOptions options, CancellationToken cancellationToken)
    {
        // The versions after the results: a participation of a version that is added meanwhile is not among them.
        await using var results = await stores.Results.OpenAsync(study, options.Filter, cancellationToken);
        await ResultExport.WriteAsync(output, await VersionsAsync(study, cancellationToken), results, options, cancellationToken);
    }

    /// <summary>How many participants of a study fit a filter.</summary>
    public Task<int> CountAsync(StudyId study, ResultFilter filter, CancellationToken cancellationToken) => stores.Results.CountAsync(study, filter, cancellationToken);

    /// <summary>Reads the options of an export.</summary>
    /// <param name="study">Of which study; it is there.</param>
    /// <param name="values">The values of a field by its name.</param>
    /// <param name="prefix">What stands before a field's name in a sentence.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ExportReading> ReadOptionsAsync(StudyId study, Func<string, IEnumerable<string?>> values, string prefix, CancellationToken cancellationToken) =>
        ExportFields.Read(values, [.. (await stores.Studies.VersionsAsync(study, cancellationToken)).Select(version => version.Number)], prefix);

    /// <summary>How far a study's results are, at this moment.</summary>
    public async Task<ResultState> StateAsync(StudyId study, CancellationToken cancellationToken)
    {
        await using var results = await stores.Results.OpenAsync(study, ResultFilter.None, cancellationToken);
        return await results.StateAsync(cancellationToken);
    }

    /// <summary>The results as the analysis takes them, at this moment, and how far they are.</summary>
    public async Task<(ResultState State, ResultData Data)> ReadAsync(StudyId study, CancellationToken cancellationToken)
    {
        await using var results = await stores.Results.OpenAsync(study, ResultFilter.None, cancellationToken);
        var state = await results.StateAsync(cancellationToken);
        var versions = await VersionsAsync(study, cancellationToken);
        var bundle = new StudyLoading(stores.Studies, stores.Shelf).LoadAsync(versions[^1].Version, cancellationToken);
        var data = await LiveResults.ReadAsync(
            results,
            [.. versions.Reverse().Select(version => (version.Definition, version.Version.Definition.Value))],
            (await bundle).Plan.Bundle.Methods.ToDictionary(method => method.Id, method => method.Name),
            cancellationToken);
        return (state, data);
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
