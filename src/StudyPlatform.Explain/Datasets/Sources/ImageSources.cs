namespace StudyPlatform.Explain.Datasets.Sources;

/// <summary>The layouts that can be imported, by the names they are asked for.</summary>
public static class ImageSources
{
    private static readonly Dictionary<string, Func<string, IImageSource>> OfOneFolder = new(StringComparer.Ordinal)
    {
        [FoldersSource.SourceId] = root => new FoldersSource(root),
        [CubSource.SourceId] = root => new CubSource(root),
        [CatSource.SourceId] = root => new CatSource(root),
        [StanfordDogsSource.SourceId] = root => new StanfordDogsSource(root),
        [FgvcAircraftSource.SourceId] = root => new FgvcAircraftSource(root),
        [StanfordCarsSource.SourceId] = root => new StanfordCarsSource(root),
        [MnistSource.SourceId] = root => new MnistSource(root),
        [Cifar10Source.SourceId] = root => new Cifar10Source(root),
    };

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. OfOneFolder.Keys, FiveClassSource.SourceId];

    /// <summary>Opens a layout.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="from">Where it lies: one folder, or for <c>five-class</c> one <c>class=folder</c> for each class.</param>
    /// <exception cref="PipelineException">There is no such layout, or it needs other folders.</exception>
    public static IImageSource Open(string id, IReadOnlyList<string> from)
    {
        if (string.Equals(id, FiveClassSource.SourceId, StringComparison.Ordinal))
            return FiveClassSource.Open(from);
        if (!OfOneFolder.TryGetValue(id, out var open))
            throw new PipelineException($"There is no source “{id}”: choose one of {string.Join(", ", Ids)} with --source.");
        return from is [var root]
            ? open(root)
            : throw new PipelineException($"--source {id} reads one folder and {from.Count} were named: name it once with --from.");
    }
}
