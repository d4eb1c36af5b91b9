namespace StudyPlatform.Explain;

/// <summary>
/// A data set's or bundle's folder while it is being made: <c>&lt;target&gt;.partial</c>, which takes the target's place
/// only when everything is there. What a killed run left behind is cleared by the next one.
/// </summary>
internal sealed class BuildingFolder : IDisposable
{
    /// <summary>Tells a half-built folder from one of someone's own, and is locked while it is built.</summary>
    public const string MarkerName = ".building";

    private readonly string _target;
    private readonly FolderKind _kind;
    private readonly bool _overwrite;
    private readonly FileStream _marker;
    private bool _finished;

    private BuildingFolder(string target, FolderKind kind, bool overwrite, FileStream marker) =>
        (_target, _kind, _overwrite, _marker) = (target, kind, overwrite, marker);

    /// <summary>Where it is built.</summary>
    public string Path => PartialOf(_target);

    /// <param name="folder">Where it will be once it is finished.</param>
    /// <param name="kind">What it will hold.</param>
    /// <param name="overwrite">Whether one of the same kind may be replaced; anything else never is.</param>
    /// <exception cref="PipelineException">The target may not be replaced, another run is building it, or it cannot be written.</exception>
    public static BuildingFolder Create(string folder, FolderKind kind, bool overwrite)
    {
        var target = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(folder));
        return Guard(target, () =>
        {
            // A run that was killed while it swapped the folders left the old one under its other name.
            if (!Directory.Exists(target) && kind.Is(PreviousOf(target)))
                Directory.Move(PreviousOf(target), target);
            kind.RefuseToReplace(target, overwrite);
            return new BuildingFolder(target, kind, overwrite, ClaimPartial(target, kind));
        });
    }

    /// <summary>Puts the finished folder in the target's place, with the companions of the one that lay there.</summary>
    public void Finish() => Guard(_target, () =>
    {
        _kind.RefuseToReplace(_target, _overwrite);
        var previous = PreviousOf(_target);
        var replaces = Directory.Exists(_target);
        if (replaces)
        {
            foreach (var name in _kind.Companions.Where(name => File.Exists(System.IO.Path.Combine(_target, name))))
                File.Copy(System.IO.Path.Combine(_target, name), System.IO.Path.Combine(Path, name));
            if (Directory.Exists(previous) && !_kind.Is(previous))
                throw new PipelineException($"{previous} is in the way and not a {_kind.Name}: move it elsewhere.");
            Remove(previous);
            Directory.Move(_target, previous);
        }

        _marker.Dispose();
        Directory.Move(Path, _target);
        _finished = true;
        if (replaces)
            Remove(previous);
        return true;
    });

    /// <summary>Takes away what was built, unless it was finished.</summary>
    public void Dispose()
    {
        _marker.Dispose();
        if (_finished)
            return;
        try
        {
            Remove(Path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The failure that led here is the one to report; the next run clears what is left.
        }
    }

    /// <summary>Runs work that writes; a full disk or a forbidden folder becomes a sentence.</summary>
    public static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PipelineException($"{path} could not be written ({error.Message.TrimEnd('.')}): make room or choose another folder with --out.", error);
        }
    }

    private static FileStream ClaimPartial(string target, FolderKind kind)
    {
        var partial = PartialOf(target);
        if (Directory.Exists(partial) && !File.Exists(System.IO.Path.Combine(partial, MarkerName)) && !kind.Is(partial))
            throw new PipelineException($"{partial} is in the way and was not made by this program: move it elsewhere.");
        Lock(target).Dispose();
        Directory.Delete(partial, recursive: true);
        return Lock(target);
    }

    private static FileStream Lock(string target)
    {
        Directory.CreateDirectory(PartialOf(target));
        try
        {
            return new FileStream(System.IO.Path.Combine(PartialOf(target), MarkerName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException error)
        {
            throw new PipelineException($"{target} cannot be built now ({error.Message.TrimEnd('.')}): wait for the other run, or choose another folder with --out.", error);
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private static string PartialOf(string target) => target + ".partial";

    private static string PreviousOf(string target) => target + ".previous";
}
