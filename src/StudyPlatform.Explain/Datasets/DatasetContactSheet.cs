using StudyPlatform.Domain.Randomness;
using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Datasets;

/// <summary>Some images of each class on one sheet, to look at.</summary>
public static class DatasetContactSheet
{
    /// <summary>Draws images at random and lays them out, a row a class.</summary>
    /// <param name="dataset">The data set.</param>
    /// <param name="split">Which half.</param>
    /// <param name="perClass">Images of each class, or all where there are fewer.</param>
    /// <param name="side">Width and height of each, in pixels.</param>
    /// <param name="seed">Which images are drawn.</param>
    /// <exception cref="PipelineException">That half has no image, or one cannot be decoded.</exception>
    public static RgbImage Compose(Dataset dataset, Split split, int perClass, int side, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perClass, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(side, 1);
        var half = split == Split.Train ? "training" : "test";
        if (dataset.Items(split).Count == 0)
            throw new PipelineException($"{dataset.Root} has no {half} image to show: choose the other half.");

        var rows = new List<IReadOnlyList<ContactCell>>();
        for (var number = 0; number < dataset.Classes.Count; number++)
        {
            var items = dataset.Items(split).Where(item => item.Class == number).ToArray();
            SeededRandom.For(seed, (ulong)number).Shuffle(items.AsSpan());
            rows.Add([.. items.Take(perClass).Select(item => Cell(dataset, item, side))]);
        }

        return ContactSheet.Compose(rows, $"{dataset.Name}: {half} images");
    }

    private static ContactCell Cell(Dataset dataset, DatasetItem item, int side)
    {
        string[] caption = item.Background is null ? [dataset.Classes[item.Class]] : [dataset.Classes[item.Class], item.Background];
        return new ContactCell(Geometry.FitSquare(dataset.Load(item), side), caption);
    }
}
