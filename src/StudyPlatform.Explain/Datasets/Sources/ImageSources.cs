namespace StudyPlatform.Explain.Datasets.Sources;

/// <summary>The layouts that can be imported, by the names they are asked for.</summary>
public static class ImageSources
{
    private static readonly Dictionary<string, Func<string, IImageSource>> Single = new(StringComparer.Ordinal)
    {
        [FoldersSource.SourceId] = root => new FoldersSource(root),
    };

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. Single.Keys];

    /// <summary>Opens a layout.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="from">Where it lies.</param>
    /// <exception cref="PipelineException">There is no such layout, or it needs other folders.</exception>
    public static IImageSource Open(string id, IReadOnlyList<string> from)
    {
        if (!Single.TryGetValue(id, out var open))
            throw new PipelineException($"There is no source “{id}”: choose one of {string.Join(", ", Ids)} with --source.");
        return from is [var root]
            ? open(root)
            : throw new PipelineException($"--source {id} reads one folder and {from.Count} were named: name it once with --from.");
    }
}
