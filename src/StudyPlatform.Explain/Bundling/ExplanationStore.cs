using System.Globalization;
using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Explain.Bundling;

/// <summary>
/// Explanations on disk: <c>run.json</c>, <c>plan.json</c>, one <c>t000123.json</c> for each test image that is done,
/// and <c>media/</c> with files named by their SHA-256. Each file is whole or absent and an image's own file comes last,
/// so work that was cut off goes on with the first image that has none.
/// </summary>
public sealed class ExplanationStore : IDisposable
{
    private const string LockName = ".writing";

    private readonly FileStream? _lock;

    private ExplanationStore(string folder, ExplanationRun run, FileStream? writing)
    {
        Folder = folder;
        Run = run;
        _lock = writing;
    }

    public string Folder { get; }

    /// <summary>What shaped the explanations.</summary>
    public ExplanationRun Run { get; }

    /// <summary>The test images that are done, in ascending order.</summary>
    public IReadOnlyList<int> Done =>
        [.. Directory.EnumerateFiles(Folder, "t*.json").Select(Path.GetFileName).Select(IndexOf).OfType<int>().Order()];

    /// <summary>Opens a folder for reading.</summary>
    /// <exception cref="PipelineException">It holds no explanations, or those of another version.</exception>
    public static ExplanationStore Open(string folder)
    {
        if (!File.Exists(Path.Combine(folder, ExplanationRun.FileName)))
            throw new PipelineException($"{folder} holds no explanations ({ExplanationRun.FileName} is missing): run explain first, or name the folder that it wrote.");
        return new ExplanationStore(folder, ReadRun(folder), writing: null);
    }

    /// <summary>Opens a folder to add to it, and makes it if it is not there.</summary>
    /// <exception cref="PipelineException">It was begun with another setting, which the sentence names, or another run writes into it.</exception>
    public static ExplanationStore OpenForWriting(string folder, ExplanationRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        run.Rendering.Validate();
        var path = Path.Combine(folder, ExplanationRun.FileName);
        var writing = Lock(folder);
        try
        {
            if (!File.Exists(path))
                BundlingJson.Write(path, run, BundlingJson.Default.ExplanationRun);
            else if (ExplanationRun.Difference(ReadRun(folder), run) is { } difference)
                throw new PipelineException($"{folder} holds explanations made with another setting: {difference}; give the same settings, or choose another folder.");
            return new ExplanationStore(folder, run, writing);
        }
        catch
        {
            writing.Dispose();
            throw;
        }
    }

    public bool Has(int testIndex) => File.Exists(FileOf(testIndex));

    /// <exception cref="PipelineException">The image is not done, or its file is damaged.</exception>
    public StimulusResult Read(int testIndex)
    {
        var path = FileOf(testIndex);
        var result = BundlingJson.Read(path, BundlingJson.Default.StimulusResult, "delete it if it is there, and run explain again");
        return result.TestIndex == testIndex
            ? result
            : throw new PipelineException($"{path} is about test image {result.TestIndex}: delete it and run explain again.");
    }

    /// <summary>Keeps a medium under the name that its content gives it.</summary>
    /// <returns>The file's name.</returns>
    public string Put(ReadOnlySpan<byte> medium)
    {
        var name = MediaPath.Of(medium).FileName;
        var path = PathOf(name);
        if (!File.Exists(path))
        {
            var bytes = medium.ToArray();
            AtomicFile.Write(path, stream => stream.Write(bytes));
        }

        return name;
    }

    /// <summary>Keeps an image's results; its media must have been put before. The image then counts as done.</summary>
    public void Save(StimulusResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        BundlingJson.Write(FileOf(result.TestIndex), result, BundlingJson.Default.StimulusResult);
    }

    /// <summary>A medium's bytes, found to be what its name says.</summary>
    /// <exception cref="PipelineException">It is missing or damaged.</exception>
    public byte[] Medium(string name)
    {
        var path = PathOf(name);
        try
        {
            var bytes = File.ReadAllBytes(path);
            return MediaPath.TryParseFileName(name, out var medium) && Sha256Hash.Of(bytes) == medium.Hash
                ? bytes
                : throw new PipelineException($"{path} is damaged: delete it and the t*.json that name it, and run explain again.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PipelineException($"{path} cannot be read ({exception.Message.TrimEnd('.')}): delete the t*.json that name it, and run explain again.", exception);
        }
    }

    /// <summary>Which images were to be explained; null if nobody said.</summary>
    public StimulusPlan? ReadPlan()
    {
        var path = Path.Combine(Folder, StimulusPlan.FileName);
        return File.Exists(path) ? BundlingJson.Read(path, BundlingJson.Default.StimulusPlan, "run explain again") : null;
    }

    public void WritePlan(StimulusPlan plan) => BundlingJson.Write(Path.Combine(Folder, StimulusPlan.FileName), plan, BundlingJson.Default.StimulusPlan);

    public void Dispose() => _lock?.Dispose();

    private static ExplanationRun ReadRun(string folder)
    {
        var path = Path.Combine(folder, ExplanationRun.FileName);
        var run = BundlingJson.Read(path, BundlingJson.Default.ExplanationRun, "run explain into another folder");
        return run.Format == ExplanationRun.FormatName
            ? run
            : throw new PipelineException($"{path} has the format {run.Format}, and only {ExplanationRun.FormatName} can be read: run explain again with this version.");
    }

    private static FileStream Lock(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new FileStream(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PipelineException($"{folder} cannot be written to ({exception.Message.TrimEnd('.')}): wait for the other run, or give each shard a folder of its own.", exception);
        }
    }

    private static int? IndexOf(string? name) =>
        name is ['t', .. var digits, '.', 'j', 's', 'o', 'n'] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    private string FileOf(int testIndex) => Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"t{testIndex:000000}.json"));

    private string PathOf(string medium) => Path.Combine(Folder, MediaPath.Folder, medium);
}
