using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;

namespace StudyPlatform.Explain.Datasets;

/// <summary>
/// Writes a data set's folder. Everything goes to <c>&lt;folder&gt;.partial</c> first, so that a run that fails or is
/// killed leaves no half-written data set. Images can be added from several threads.
/// </summary>
/// <example><code>
/// using var writer = DatasetWriter.Create("scenes", new("scenes", ["bird", "cat"], "render", 7));
/// writer.Add(new(Number: 0, Class: 1, Split.Train, png, ".png"));
/// var manifest = writer.Finish();
/// </code></example>
public sealed class DatasetWriter : IDisposable
{
    private const string StagingName = "staging";
    private static readonly FolderKind Kind = new("data set", DatasetManifest.FileName);

    private readonly BuildingFolder _folder;
    private readonly DatasetHeader _header;
    private readonly string[] _classFolders;
    private readonly ConcurrentDictionary<int, DatasetItem> _items = new();

    private DatasetWriter(BuildingFolder folder, DatasetHeader header)
    {
        _folder = folder;
        _header = header;
        _classFolders = ClassFolders.For(header.Classes);
    }

    /// <summary>Begins a data set.</summary>
    /// <param name="folder">Where it will be once it is finished.</param>
    /// <param name="header">Name, classes, source and seed.</param>
    /// <param name="overwrite">Whether a data set that is already there may be replaced. Anything else never is.</param>
    /// <exception cref="PipelineException">The folder is taken, or cannot be written.</exception>
    public static DatasetWriter Create(string folder, DatasetHeader header, bool overwrite = false)
    {
        header.Validate();
        return new DatasetWriter(BuildingFolder.Create(folder, Kind, overwrite), header);
    }

    /// <summary>Adds an image. The table lists training before test images, each in the order of their numbers.</summary>
    /// <exception cref="PipelineException">It cannot be written.</exception>
    /// <exception cref="ArgumentException">The number is taken.</exception>
    public void Add(NewItem item)
    {
        var file = FileOf("images", item.Number, item.Class, item.Split, item.Extension);
        string? mask = null;
        Write(file, item.Image);
        if (item.MaskPng is not null)
        {
            mask = FileOf("masks", item.Number, item.Class, item.Split, ".png");
            Write(mask, item.MaskPng);
        }

        Register(item.Number, new DatasetItem(0, file, item.Class, item.Split, Hash(item.Image), item.Background, mask, item.Source));
    }

    /// <summary>Writes the tables and puts the folder in its place.</summary>
    /// <returns>What <c>dataset.json</c> says.</returns>
    /// <exception cref="PipelineException">It cannot be written, or there is no training image.</exception>
    public DatasetManifest Finish(IReadOnlyList<DatasetDuplicate>? duplicates = null, IReadOnlyList<DatasetFault>? faults = null)
    {
        var rows = _items.OrderBy(pair => pair.Value.Split).ThenBy(pair => pair.Key).Select(pair => pair.Value).ToList();
        var table = ItemsTable.Write(rows, _header.Classes);
        var train = rows.Count(item => item.Split == Split.Train);
        if (train == 0)
            throw new PipelineException($"{_header.Name} has no training image: there is nothing a network could learn from.");

        var manifest = new DatasetManifest(
            DatasetManifest.CurrentFormat, _header.Name, _header.Classes, _header.Source, _header.Seed, train, rows.Count - train, Hash(table), duplicates ?? [], faults ?? []);
        BuildingFolder.Guard(_folder.Path, () =>
        {
            var staging = Path.Combine(_folder.Path, StagingName);
            if (Directory.Exists(staging))
                Directory.Delete(staging, recursive: true);
            File.WriteAllBytes(Path.Combine(_folder.Path, ItemsTable.FileName), table);
            manifest.Write(_folder.Path);
            return true;
        });
        _folder.Finish();
        return manifest;
    }

    /// <summary>Takes away what was written, unless it was finished.</summary>
    public void Dispose() => _folder.Dispose();

    /// <summary>Keeps an image on the disk until it is known whether, and in which half, it will be used.</summary>
    internal StagedImage Stage(int number, byte[] image, string extension)
    {
        Write(StagedFile(number, extension), image);
        return new StagedImage(number, extension, Hash(image));
    }

    internal void AddStaged(StagedImage image, int @class, Split split, string source)
    {
        var file = FileOf("images", image.Number, @class, split, image.Extension);
        var target = Path.Combine(_folder.Path, file);
        BuildingFolder.Guard(target, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(Path.Combine(_folder.Path, StagedFile(image.Number, image.Extension)), target);
            return true;
        });
        Register(image.Number, new DatasetItem(0, file, @class, split, image.Sha256, null, null, source));
    }

    private static string StagedFile(int number, string extension) =>
        string.Create(CultureInfo.InvariantCulture, $"{StagingName}/{number / 1000:D4}/{number:D6}{extension}");

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private string FileOf(string kind, int number, int @class, Split split, string extension) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}/{ItemsTable.Name(split)}/{_classFolders[@class]}/{number:D6}{extension}");

    private void Register(int number, DatasetItem item)
    {
        if (!_items.TryAdd(number, item))
            throw new ArgumentException($"The data set already has an image with the number {number}.", nameof(number));
    }

    private void Write(string file, byte[] bytes)
    {
        var path = Path.Combine(_folder.Path, file);
        BuildingFolder.Guard(path, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
            return true;
        });
    }
}
