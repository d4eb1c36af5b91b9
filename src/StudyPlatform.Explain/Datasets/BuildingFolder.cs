namespace StudyPlatform.Explain.Datasets;

/// <summary>
/// A data set's folder while it is being made: <c>&lt;target&gt;.partial</c>, which takes the target's place only
/// when everything is there. What a killed run left behind is cleared by the next one.
/// </summary>
internal sealed class BuildingFolder : IDisposable
{
    private const string MarkerName = ".building";

    private readonly string _target;
    private readonly bool _overwrite;
    private readonly FileStream _marker;
    private bool _finished;

    private BuildingFolder(string target, bool overwrite, FileStream marker)
    {
        _target = target;
        _overwrite = overwrite;
        _marker = marker;
    }

    public string Path => PartialOf(_target);

    /// <exception cref="PipelineException">The target may not be replaced, another run is building it, or it cannot be written.</exception>
    public static BuildingFolder Create(string folder, bool overwrite)
    {
        var target = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(folder));
        return Guard(target, () =>
        {
            RestorePrevious(target);
            RefuseTarget(target, overwrite);
            ClearPartial(target);
            Directory.CreateDirectory(PartialOf(target));
            return new BuildingFolder(target, overwrite, Lock(target));
        });
    }

    /// <summary>Puts the finished folder in the target's place.</summary>
    public void Finish() => Guard(_target, () =>
    {
        RefuseTarget(_target, _overwrite);
        _marker.Dispose();
        File.Delete(System.IO.Path.Combine(Path, MarkerName));
        var previous = PreviousOf(_target);
        if (Directory.Exists(_target))
        {
            DeleteDataset(previous);
            Directory.Move(_target, previous);
        }

        Directory.Move(Path, _target);
        _finished = true;
        if (Directory.Exists(previous))
            Directory.Delete(previous, recursive: true);
        return true;
    });

    /// <summary>Takes away what was built, unless it was finished.</summary>
    public void Dispose()
    {
        _marker.Dispose();
        if (_finished || !Directory.Exists(Path))
            return;
        try
        {
            Directory.Delete(Path, recursive: true);
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

    private static string PartialOf(string target) => target + ".partial";

    private static string PreviousOf(string target) => target + ".previous";

    private static bool IsDataset(string folder) => File.Exists(System.IO.Path.Combine(folder, DatasetManifest.FileName));

    private static void RefuseTarget(string target, bool overwrite)
    {
        if (File.Exists(target))
            throw new PipelineException($"{target} is a file: choose another folder with --out.");
        if (!Directory.Exists(target) || !Directory.EnumerateFileSystemEntries(target).Any())
            return;
        if (!IsDataset(target))
            throw new PipelineException($"{target} is not empty and not a data set, so it is left alone: choose another folder with --out.");
        if (!overwrite)
            throw new PipelineException($"{target} already holds a data set: choose another folder with --out, or replace it with --overwrite.");
    }

    // A run that was killed while it swapped the folders left the old one under its other name.
    private static void RestorePrevious(string target)
    {
        var previous = PreviousOf(target);
        if (Directory.Exists(previous) && !Directory.Exists(target) && IsDataset(previous))
            Directory.Move(previous, target);
    }

    private static void DeleteDataset(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        if (!IsDataset(folder))
            throw new PipelineException($"{folder} is in the way and not a data set: move it elsewhere.");
        Directory.Delete(folder, recursive: true);
    }

    private static void ClearPartial(string target)
    {
        var partial = PartialOf(target);
        if (!Directory.Exists(partial))
            return;
        if (!File.Exists(System.IO.Path.Combine(partial, MarkerName)) && !IsDataset(partial))
            throw new PipelineException($"{partial} is in the way and was not made by this program: move it elsewhere.");
        if (!IsDataset(partial))
            Lock(target).Dispose();
        Directory.Delete(partial, recursive: true);
    }

    private static FileStream Lock(string target)
    {
        try
        {
            return new FileStream(System.IO.Path.Combine(PartialOf(target), MarkerName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error)
        {
            throw new PipelineException($"{target} cannot be built now ({error.Message.TrimEnd('.')}): wait for the other run, or choose another folder with --out.", error);
        }
    }
}
