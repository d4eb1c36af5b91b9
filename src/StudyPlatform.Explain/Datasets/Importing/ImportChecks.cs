using StudyPlatform.Explain.Datasets.Sources;

namespace StudyPlatform.Explain.Datasets.Importing;

/// <summary>What can be refused before the first image is read.</summary>
internal static class ImportChecks
{
    /// <summary>Compares a layout with what is asked of it.</summary>
    /// <exception cref="PipelineException">They do not fit each other.</exception>
    public static void Check(SourceListing listing, DatasetHeader header, IImageSource source, DatasetImportOptions options)
    {
        var where = string.Join(", ", source.Roots);
        if (listing.Candidates.Count == 0)
            throw new PipelineException($"{where} holds no image that --source {source.Id} would take: name the folder that the images lie in.");
        if (listing.Classes.Count == 1)
            throw new PipelineException($"{where} has the single class “{listing.Classes[0]}”, and a network needs at least two to tell apart: add another, or join several layouts with --source five-class.");
        header.Validate();
        if (options.ClassNames is not null && !options.ClassNames.SequenceEqual(listing.Classes, StringComparer.Ordinal))
            throw new PipelineException($"--source {source.Id} brings its own class names: leave --classes out.");
        var filled = listing.Candidates.Select(candidate => candidate.Class).ToHashSet();
        if (Enumerable.Range(0, listing.Classes.Count).FirstOrDefault(number => !filled.Contains(number), -1) is >= 0 and var empty)
            throw new PipelineException($"{where} has no image for the class “{listing.Classes[empty]}”: add some, or leave the class out.");
        if (options.OfficialSplits && !listing.HasOfficialSplits)
            throw new PipelineException($"{where} has no training and test half of its own: leave --official-splits out.");
        if (options.Crop && !listing.HasBoxes)
            throw new PipelineException($"--source {source.Id} knows no annotated boxes: leave --crop out.");
    }

    /// <summary>An output within a layout would be read as a part of it the next time.</summary>
    /// <exception cref="PipelineException">One folder lies within the other.</exception>
    public static void RefuseOverlap(IImageSource source, string @out)
    {
        var target = Slashed(@out);
        foreach (var root in source.Roots)
        {
            if (target.StartsWith(Slashed(root), StringComparison.Ordinal) || Slashed(root).StartsWith(target, StringComparison.Ordinal))
                throw new PipelineException($"{@out} and {root} lie within each other: choose another folder with --out.");
        }
    }

    private static string Slashed(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) + Path.DirectorySeparatorChar;
}
