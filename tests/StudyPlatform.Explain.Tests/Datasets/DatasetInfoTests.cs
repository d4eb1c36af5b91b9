using StudyPlatform.Explain.Datasets;

namespace StudyPlatform.Explain.Tests.Datasets;

public sealed class DatasetInfoTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Counts_and_sizes_are_told()
    {
        var info = DatasetInfo.Inspect(Make());

        Assert.Equal([new ClassCount("a", 2, 0), new ClassCount("b", 1, 1)], info.Counts);
        Assert.Equal(("10 × 10", "20 × 30", "40 × 30"), (info.Smallest.ToString(), info.Median.ToString(), info.Largest.ToString()));
        Assert.Equal(new DirectoryInfo(_folder["set/images"]).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length), info.Bytes);
        Assert.Empty(info.Damage);
    }

    [Fact]
    public void Images_that_are_missing_broken_or_changed_are_named()
    {
        var dataset = Make();
        File.Delete(dataset.PathOf(dataset.Train[0].File));
        File.WriteAllText(dataset.PathOf(dataset.Train[1].File), "no image");
        File.WriteAllBytes(dataset.PathOf(dataset.Test[0].File), Pictures.Png(77));

        var info = DatasetInfo.Inspect(dataset);

        Assert.Equal([dataset.Train[0].File, dataset.Train[1].File, dataset.Test[0].File], info.Damage.Select(fault => fault.Source));
        Assert.Equal("the file is missing", info.Damage[0].Reason);
        Assert.Equal("its SHA-256 is not the one in items.csv", info.Damage[2].Reason);
    }

    [Fact]
    public void A_contact_sheet_shows_a_row_for_each_class()
    {
        var dataset = Make();

        var one = DatasetContactSheet.Compose(dataset, Split.Train, perClass: 1, side: 32, seed: 3);
        var two = DatasetContactSheet.Compose(dataset, Split.Train, perClass: 2, side: 32, seed: 3);

        Assert.True(one.Height > 64);
        Assert.True(two.Width > one.Width);
        Assert.Equal(two.Pixels, DatasetContactSheet.Compose(dataset, Split.Train, perClass: 2, side: 32, seed: 3).Pixels);
    }

    private Dataset Make()
    {
        using (var writer = DatasetWriter.Create(_folder["set"], new DatasetHeader("set", ["a", "b"], "test", 0)))
        {
            writer.Add(new NewItem(0, 0, Split.Train, Pictures.Png(0, 10, 10), ".png"));
            writer.Add(new NewItem(1, 0, Split.Train, Pictures.Png(1, 15, 20), ".png"));
            writer.Add(new NewItem(2, 1, Split.Train, Pictures.Png(2, 20, 30), ".png"));
            writer.Add(new NewItem(3, 1, Split.Test, Pictures.Png(3, 40, 30), ".png"));
            writer.Finish();
        }

        return Dataset.Open(_folder["set"]);
    }
}
