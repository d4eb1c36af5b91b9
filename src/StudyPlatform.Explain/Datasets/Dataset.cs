using System.Security.Cryptography;
using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Datasets;

/// <summary>A folder of labelled images, format <c>studyplatform-dataset/1</c>, opened for reading.</summary>
public sealed class Dataset
{
    private Dataset(string root, DatasetManifest manifest, List<DatasetItem> items)
    {
        Root = root;
        Manifest = manifest;
        Train = items.FindAll(item => item.Split == Split.Train);
        Test = items.FindAll(item => item.Split == Split.Test);
    }

    /// <summary>The data set's folder, as an absolute path.</summary>
    public string Root { get; }

    /// <summary>What its <c>dataset.json</c> says.</summary>
    public DatasetManifest Manifest { get; }

    /// <summary>Its name.</summary>
    public string Name => Manifest.Name;

    /// <summary>Class names; a class's number is its place here.</summary>
    public IReadOnlyList<string> Classes => Manifest.Classes;

    /// <summary>The training images; an image's index is its place here.</summary>
    public IReadOnlyList<DatasetItem> Train { get; }

    /// <summary>The test images; an image's index is its place here.</summary>
    public IReadOnlyList<DatasetItem> Test { get; }

    /// <summary>Lower-case hex SHA-256 of <c>items.csv</c>; as that table holds every image's hash, it stands for all of them.</summary>
    public string Sha256 => Manifest.Sha256;

    /// <summary>The images of one half.</summary>
    public IReadOnlyList<DatasetItem> Items(Split split) => split == Split.Train ? Train : Test;

    /// <summary>Opens a data set's folder and checks its tables against each other; the images are not read.</summary>
    /// <exception cref="PipelineException">The folder is no data set, or its tables are broken or were changed.</exception>
    public static Dataset Open(string folder)
    {
        var root = Path.GetFullPath(folder);
        var manifest = DatasetManifest.Read(root);
        var path = Path.Combine(root, ItemsTable.FileName);
        if (!File.Exists(path))
            throw new PipelineException($"{path} is missing: make the data set again.");

        var bytes = File.ReadAllBytes(path);
        if (!string.Equals(Convert.ToHexStringLower(SHA256.HashData(bytes)), manifest.Sha256, StringComparison.Ordinal))
            throw new PipelineException($"{path} was changed after the data set was made: its SHA-256 is not the one in {DatasetManifest.FileName}; make the data set again.");

        var dataset = new Dataset(root, manifest, ItemsTable.Read(path, bytes, manifest.Classes));
        if (dataset.Train.Count != manifest.Train || dataset.Test.Count != manifest.Test)
            throw new PipelineException($"{path} has {dataset.Train.Count} training and {dataset.Test.Count} test images, but {DatasetManifest.FileName} says {manifest.Train} and {manifest.Test}: make the data set again.");
        return dataset;
    }

    /// <summary>Absolute path of a file of this data set.</summary>
    public string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>Reads and decodes one image.</summary>
    /// <exception cref="PipelineException">The file is missing or cannot be decoded.</exception>
    public RgbImage Load(DatasetItem item) => Decode(item.File);

    /// <summary>Reads and decodes the mask of an image's object; white where the object is. Null where there is none.</summary>
    /// <exception cref="PipelineException">The file is missing or cannot be decoded.</exception>
    public RgbImage? LoadMask(DatasetItem item) => item.Mask is null ? null : Decode(item.Mask);

    private RgbImage Decode(string file)
    {
        var path = PathOf(file);
        try
        {
            return ImageCodec.Decode(File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is ImageFormatException or IOException or UnauthorizedAccessException)
        {
            throw new PipelineException($"{path} cannot be read ({error.Message.TrimEnd('.')}): make the data set again.", error);
        }
    }
}
