namespace StudyPlatform.Explain;

/// <summary>What a folder holds that is built and replaced as a whole.</summary>
/// <param name="Name">In sentences: data set, bundle.</param>
/// <param name="Document">The file that such a folder always has.</param>
internal sealed record FolderKind(string Name, string Document)
{
    /// <summary>Everything else that such a folder may hold; null does not look, and replaces all of it.</summary>
    public IReadOnlyCollection<string>? Contents { get; init; }

    /// <summary>Files of the people who keep the folder, which move on into the one that replaces it.</summary>
    public IReadOnlyCollection<string> Companions { get; init; } = [];

    /// <summary>Whether a folder is there and of this kind.</summary>
    public bool Is(string folder) => File.Exists(Path.Combine(folder, Document));

    /// <exception cref="PipelineException">Something lies there that may not be replaced.</exception>
    public void RefuseToReplace(string target, bool overwrite)
    {
        if (File.Exists(target))
            throw new PipelineException($"{target} is a file: choose another folder with --out.");
        if (!Directory.Exists(target) || !Directory.EnumerateFileSystemEntries(target).Any())
            return;
        if (!Is(target))
            throw new PipelineException($"{target} is not empty and not a {Name}, so it is left alone: choose another folder with --out.");
        if (!overwrite)
            throw new PipelineException($"{target} already holds a {Name}: choose another folder with --out, or replace it with --overwrite.");
        if (Contents is null)
            return;
        var foreign = Directory.EnumerateFileSystemEntries(target).Select(entry => Path.GetFileName(entry))
            .FirstOrDefault(name => name != Document && !Contents.Contains(name, StringComparer.Ordinal) && !Companions.Contains(name, StringComparer.Ordinal));
        if (foreign is not null)
            throw new PipelineException($"{target} holds {foreign} beside its {Name} and would lose it: move it elsewhere, or choose another folder with --out.");
    }
}
