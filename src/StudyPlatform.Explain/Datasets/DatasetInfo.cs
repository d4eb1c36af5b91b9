using System.Security.Cryptography;
using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Datasets;

/// <summary>What there is to know about a data set, after every image was read.</summary>
/// <param name="Manifest">Its <c>dataset.json</c>, with what was left out when it was made.</param>
/// <param name="Counts">Images of each class.</param>
/// <param name="Bytes">Size of all image files.</param>
/// <param name="Smallest">The image with the fewest pixels.</param>
/// <param name="Median">The image in the middle when they are ordered by their pixels.</param>
/// <param name="Largest">The image with the most pixels.</param>
/// <param name="Damage">Images that are missing, cannot be decoded or were changed since.</param>
public sealed record DatasetInfo(
    DatasetManifest Manifest,
    IReadOnlyList<ClassCount> Counts,
    long Bytes,
    ImageSize Smallest,
    ImageSize Median,
    ImageSize Largest,
    IReadOnlyList<DatasetFault> Damage)
{
    /// <summary>Reads every image of a data set.</summary>
    /// <param name="dataset">The data set.</param>
    /// <param name="progress">Told the number of images done so far.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static DatasetInfo Inspect(Dataset dataset, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        List<DatasetItem> items = [.. dataset.Train, .. dataset.Test];
        var found = new (long Bytes, ImageSize Size, string? Damage)[items.Count];
        var done = 0;
        ParallelWork.For(items.Count, Environment.ProcessorCount, cancellationToken, i =>
        {
            found[i] = Look(dataset, items[i]);
            progress?.Report(Interlocked.Increment(ref done));
        });

        var sizes = found.Where(image => image.Size != default).Select(image => image.Size).OrderBy(size => (long)size.Width * size.Height).ThenBy(size => size.Width).ToList();
        var damage = items.Zip(found).Where(pair => pair.Second.Damage is not null).Select(pair => new DatasetFault(pair.First.File, pair.Second.Damage!));
        return new DatasetInfo(
            dataset.Manifest,
            CountsOf(dataset),
            found.Sum(image => image.Bytes),
            sizes.FirstOrDefault(),
            sizes.Count == 0 ? default : sizes[sizes.Count / 2],
            sizes.LastOrDefault(),
            [.. damage]);
    }

    /// <summary>Images of each class, without reading any.</summary>
    public static IReadOnlyList<ClassCount> CountsOf(Dataset dataset)
    {
        var train = dataset.Train.CountBy(item => item.Class).ToDictionary();
        var test = dataset.Test.CountBy(item => item.Class).ToDictionary();
        return [.. dataset.Classes.Select((name, number) => new ClassCount(name, train.GetValueOrDefault(number), test.GetValueOrDefault(number)))];
    }

    private static (long Bytes, ImageSize Size, string? Damage) Look(Dataset dataset, DatasetItem item)
    {
        try
        {
            var bytes = File.ReadAllBytes(dataset.PathOf(item.File));
            var image = ImageCodec.Decode(bytes);
            var same = string.Equals(Convert.ToHexStringLower(SHA256.HashData(bytes)), item.Sha256, StringComparison.Ordinal);
            return (bytes.Length, new ImageSize(image.Width, image.Height), same ? null : "its SHA-256 is not the one in items.csv");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return (0, default, "the file is missing");
        }
        catch (Exception error) when (error is ImageFormatException or IOException or UnauthorizedAccessException)
        {
            return (0, default, error.Message.TrimEnd('.'));
        }
    }
}
