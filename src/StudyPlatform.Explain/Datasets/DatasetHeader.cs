namespace StudyPlatform.Explain.Datasets;

/// <summary>What has to be known of a data set before its images are made.</summary>
/// <param name="Name">Its name, one line.</param>
/// <param name="Classes">Class names, at least two, each once; a class's number is its place here.</param>
/// <param name="Source">What the images are made or imported from.</param>
/// <param name="Seed">Seed of everything that is drawn.</param>
public sealed record DatasetHeader(string Name, IReadOnlyList<string> Classes, string Source, ulong Seed)
{
    /// <exception cref="PipelineException">The name or the classes cannot be used.</exception>
    internal void Validate()
    {
        if (string.IsNullOrWhiteSpace(Name))
            throw new PipelineException("The data set has no name: give it one with --name.");
        if (Classes.Count < 2)
            throw new PipelineException($"{Source} has {(Classes.Count == 0 ? "no class" : $"the single class “{Classes[0]}”")}: a network needs at least two classes to tell apart.");
        if (Classes.Any(string.IsNullOrWhiteSpace))
            throw new PipelineException($"{Source} has a class without a name: give each class a name.");
        if (Classes.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new PipelineException($"{Source} has the class “{twice.Key}” twice: give each class a name of its own.");
    }
}
