namespace StudyPlatform.Explain.Datasets.Sources;

/// <summary>The folder of a layout: finds its files, with errors that name what is missing.</summary>
internal sealed class LayoutFolder
{
    // Formats that are not read are offered all the same, so that they are named and counted.
    private static readonly string[] ImageExtensions =
        [".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".bmp", ".gif", ".tif", ".tiff", ""];

    private LayoutFolder(string root) => Root = root;

    public string Root { get; }

    /// <param name="folder">The folder that was named.</param>
    /// <param name="marker">A file or folder that tells the layout, relative to its root.</param>
    /// <param name="below">Folders that the layout may lie in within the one that was named, as its archive has them.</param>
    public static LayoutFolder Open(string folder, string marker, params ReadOnlySpan<string> below)
    {
        if (!Directory.Exists(folder))
            throw new PipelineException($"There is no folder {folder}: name the folder that the images lie in.");
        var full = Path.GetFullPath(folder);
        if (!Path.Exists(Path.Combine(full, marker)))
        {
            foreach (var name in below)
            {
                if (Path.Exists(Path.Combine(full, name, marker)))
                    return new LayoutFolder(Path.Combine(full, name));
            }
        }

        return new LayoutFolder(full);
    }

    public string At(string relative) => Path.Combine(Root, relative);

    public bool Has(string relative) => Path.Exists(At(relative));

    /// <summary>The first of several places that is there.</summary>
    public string Find(params ReadOnlySpan<string> places)
    {
        foreach (var place in places)
        {
            if (Has(place))
                return At(place);
        }

        throw new PipelineException($"{At(places[0])} is missing: put it there, or name the folder of the complete layout.");
    }

    /// <summary>A path below the root that a table of the layout names.</summary>
    public string Inside(string relative, string saidBy)
    {
        var path = Path.GetFullPath(Path.Combine(Root, relative));
        return path.StartsWith(Path.TrimEndingDirectorySeparator(Root) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new PipelineException($"{saidBy} names the file {relative}, which lies outside {Root}: mend the table.");
    }

    /// <summary>The image files below a folder, hidden ones left out, ordered by their path.</summary>
    /// <returns>Paths relative to <paramref name="folder"/>, with forward slashes.</returns>
    public static IEnumerable<string> ImagesBelow(string folder)
    {
        // Hidden: the "._name.jpg" files that some archives carry are no images.
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 16, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        return Directory.EnumerateFiles(folder, "*", options)
            .Where(path => ImageExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>The names of the folders within one, hidden ones left out, ordered.</summary>
    public static List<string> FoldersIn(string folder) =>
        [.. new DirectoryInfo(folder).EnumerateDirectories().Select(directory => directory.Name).Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal)];
}
