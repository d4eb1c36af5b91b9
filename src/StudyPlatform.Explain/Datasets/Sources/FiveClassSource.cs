namespace StudyPlatform.Explain.Datasets.Sources;

/// <summary>
/// Bird, cat, dog, aircraft and car out of CUB-200-2011, CAT, Stanford Dogs, FGVC-Aircraft and Stanford Cars, each layout one class.
/// CAT has no halves of its own: where the official ones are used, its images are dealt by seed.
/// </summary>
public sealed class FiveClassSource : IImageSource
{
    /// <summary>The name it is asked for by.</summary>
    public const string SourceId = "five-class";

    private static readonly (string Class, Func<string, IImageSource> Open)[] Parts =
    [
        ("bird", root => new CubSource(root)),
        ("cat", root => new CatSource(root)),
        ("dog", root => new StanfordDogsSource(root)),
        ("aircraft", root => new FgvcAircraftSource(root)),
        ("car", root => new StanfordCarsSource(root)),
    ];

    private readonly List<(string Class, IImageSource Source)> _parts;

    private FiveClassSource(List<(string Class, IImageSource Source)> parts) => _parts = parts;

    /// <inheritdoc/>
    public string Id => SourceId;

    /// <inheritdoc/>
    public IReadOnlyList<string> Roots => [.. _parts.SelectMany(part => part.Source.Roots)];

    /// <summary>Opens the layouts.</summary>
    /// <param name="from">One <c>class=folder</c> for each class.</param>
    /// <exception cref="PipelineException">A class is missing, unknown or named twice.</exception>
    public static FiveClassSource Open(IReadOnlyList<string> from)
    {
        var roots = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in from)
        {
            var parts = entry.Split('=', 2);
            if (parts.Length < 2 || !Array.Exists(Parts, part => string.Equals(part.Class, parts[0], StringComparison.Ordinal)))
                throw new PipelineException($"--from {entry} is not class=folder with one of the classes {Classes}: correct it.");
            if (!roots.TryAdd(parts[0], parts[1]))
                throw new PipelineException($"--from names a folder for “{parts[0]}” twice: name it once.");
        }

        var missing = Parts.Where(part => !roots.ContainsKey(part.Class)).Select(part => part.Class).ToList();
        return missing.Count == 0
            ? new FiveClassSource([.. Parts.Select(part => (part.Class, part.Open(roots[part.Class])))])
            : throw new PipelineException($"--source {SourceId} needs a folder for each of {Classes}, and {string.Join(", ", missing)} {(missing.Count == 1 ? "has" : "have")} none: add --from {missing[0]}=folder.");
    }

    /// <inheritdoc/>
    public SourceListing List(ListingOptions wanted, CancellationToken cancellationToken)
    {
        var candidates = new List<Candidate>();
        for (var @class = 0; @class < _parts.Count; @class++)
        {
            var listing = _parts[@class].Source.List(wanted, cancellationToken);
            if (listing.Candidates.Count == 0)
                throw new PipelineException($"{_parts[@class].Source.Roots[0]} holds no image for the class “{_parts[@class].Class}”: name the folder of the complete layout.");
            foreach (var candidate in listing.Candidates)
                candidates.Add(candidate with { Name = $"{_parts[@class].Source.Id}/{candidate.Name}", Class = @class });
        }

        return new SourceListing([.. _parts.Select(part => part.Class)], candidates, HasBoxes: true, HasOfficialSplits: true);
    }

    private static string Classes => string.Join(", ", Parts.Select(part => part.Class));
}
