using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Explain.Bundling;

/// <summary>
/// The place of a bundle that is being built: <c>&lt;folder&gt;.partial</c> until it is whole. What a killed run left
/// behind is cleared by the next one.
/// </summary>
internal sealed class BundlePlace : IDisposable
{
    /// <summary>Tells a half-built bundle from a folder of someone's own, and is locked while it is built.</summary>
    public const string MarkerName = ".building";

    private readonly string _target;
    private readonly BundleBuildOptions _options;
    private readonly FileStream _marker;
    private bool _finished;

    private BundlePlace(string target, BundleBuildOptions options, FileStream marker)
    {
        _target = target;
        _options = options;
        _marker = marker;
    }

    public string Partial => PartialOf(_target);

    /// <exception cref="PipelineException">The folder may not be replaced, another run is building it, or it cannot be written.</exception>
    public static BundlePlace Claim(string folder, BundleBuildOptions options)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Guarded(target, () =>
        {
            // A run that was killed while it swapped the folders left the old one under its other name.
            if (!Directory.Exists(target) && IsBundle(PreviousOf(target)))
                Directory.Move(PreviousOf(target), target);
            RefuseTarget(target, options);
            return new BundlePlace(target, options, ClaimPartial(target));
        });
    }

    public T Guarded<T>(Func<T> work) => Guarded(_target, work);

    public void Write(string path, byte[] content)
    {
        var file = Path.Combine(Partial, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Puts the finished bundle in its place.</summary>
    public void Finish() => Guarded(_target, () =>
    {
        RefuseTarget(_target, _options);
        var previous = PreviousOf(_target);
        if (Directory.Exists(_target))
        {
            foreach (var name in _options.Companions.Where(name => File.Exists(Path.Combine(_target, name))))
                File.Copy(Path.Combine(_target, name), Path.Combine(Partial, name));
            if (IsBundle(previous))
                Directory.Delete(previous, recursive: true);
            Directory.Move(_target, previous);
        }

        _marker.Dispose();
        Directory.Move(Partial, _target);
        _finished = true;
        if (IsBundle(previous))
            Directory.Delete(previous, recursive: true);
        return true;
    });

    /// <summary>Takes away what was built, unless it was finished.</summary>
    public void Dispose()
    {
        _marker.Dispose();
        if (_finished || !Directory.Exists(Partial))
            return;
        try
        {
            Directory.Delete(Partial, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The failure that led here is the one to report; the next run clears what is left.
        }
    }

    private static void RefuseTarget(string target, BundleBuildOptions options)
    {
        if (File.Exists(target))
            throw new PipelineException($"{target} is a file: choose another folder with --out.");
        if (!Directory.Exists(target) || !Directory.EnumerateFileSystemEntries(target).Any())
            return;
        if (!IsBundle(target))
            throw new PipelineException($"{target} is not empty and not a bundle, so it is left alone: choose another folder with --out.");
        if (!options.Overwrite)
            throw new PipelineException($"{target} already holds a bundle: choose another folder with --out, or replace it with --overwrite.");
        var foreign = Directory.EnumerateFileSystemEntries(target).Select(Path.GetFileName)
            .FirstOrDefault(name => name is not (Bundle.DocumentName or MediaPath.Folder) && !options.Companions.Contains(name, StringComparer.Ordinal));
        if (foreign is not null)
            throw new PipelineException($"{target} holds {foreign} beside its bundle and would lose it: move it elsewhere, or choose another folder with --out.");
    }

    private static FileStream ClaimPartial(string target)
    {
        var partial = PartialOf(target);
        var marker = Path.Combine(partial, MarkerName);
        if (Directory.Exists(partial) && !File.Exists(marker) && !IsBundle(partial))
            throw new PipelineException($"{partial} is in the way and was not made by this program: move it elsewhere.");
        Lock(target, marker).Dispose();
        Directory.Delete(partial, recursive: true);
        return Lock(target, marker);
    }

    private static FileStream Lock(string target, string marker)
    {
        Directory.CreateDirectory(PartialOf(target));
        try
        {
            return new FileStream(marker, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException exception)
        {
            throw new PipelineException($"{target} cannot be built now ({exception.Message.TrimEnd('.')}): wait for the other run, or choose another folder with --out.", exception);
        }
    }

    private static T Guarded<T>(string target, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PipelineException($"{target} could not be written ({exception.Message.TrimEnd('.')}): make room or choose another folder with --out.", exception);
        }
    }

    private static bool IsBundle(string folder) => File.Exists(Path.Combine(folder, Bundle.DocumentName));

    private static string PartialOf(string target) => target + ".partial";

    private static string PreviousOf(string target) => target + ".previous";
}
