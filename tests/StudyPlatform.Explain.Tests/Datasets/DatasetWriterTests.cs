using StudyPlatform.Explain.Datasets;

namespace StudyPlatform.Explain.Tests.Datasets;

public sealed class DatasetWriterTests : IDisposable
{
    private static readonly DatasetHeader Header = new("tiny", ["bird", "Ram C/V, “long”"], "test", 7);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_written_is_read_again()
    {
        Write(_folder["set"]);

        var dataset = Dataset.Open(_folder["set"]);

        Assert.Equal("tiny", dataset.Name);
        Assert.Equal(Header.Classes, dataset.Classes);
        Assert.Equal(7UL, dataset.Manifest.Seed);
        Assert.Equal([(0, 0), (1, 1)], dataset.Train.Select(item => (item.Index, item.Class)));
        Assert.Equal("images/test/bird/000002.png", Assert.Single(dataset.Test).File);
        Assert.Equal("a, \"quoted\"\nname", dataset.Test[0].Source);
        Assert.Equal("sky", dataset.Train[0].Background);
        Assert.Equal(Pictures.Noise(1).Pixels, dataset.Load(dataset.Train[0]).Pixels);
        Assert.Equal(Pictures.Noise(9).Pixels, dataset.LoadMask(dataset.Train[0])!.Pixels);
        Assert.Null(dataset.LoadMask(dataset.Train[1]));
    }

    [Fact]
    public void The_order_of_adding_does_not_show()
    {
        Write(_folder["set"]);

        Write(_folder["again"], backwards: true);

        Assert.Equal(File.ReadAllBytes(_folder["set/items.csv"]), File.ReadAllBytes(_folder["again/items.csv"]));
        Assert.Equal(File.ReadAllBytes(_folder["set/dataset.json"]), File.ReadAllBytes(_folder["again/dataset.json"]));
    }

    [Fact]
    public void An_unfinished_data_set_leaves_nothing_behind()
    {
        using (var writer = DatasetWriter.Create(_folder["set"], Header))
            writer.Add(new NewItem(0, 0, Split.Train, Pictures.Png(1), ".png"));

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void What_a_killed_run_left_is_cleared()
    {
        _folder.Write("set.partial/.building", "");
        _folder.Write("set.partial/images/train/bird/000000.png", "half");

        Write(_folder["set"]);

        Assert.Equal(["set"], Names());
        Assert.Equal(2, Dataset.Open(_folder["set"]).Train.Count);
    }

    [Fact]
    public void A_folder_in_the_way_that_is_not_ours_is_left_alone()
    {
        _folder.Write("set.partial/thesis.txt", "years of work");

        var error = Assert.Throws<PipelineException>(() => Write(_folder["set"]));

        Assert.Contains("set.partial is in the way", error.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["set.partial/thesis.txt"]));
    }

    [Fact]
    public void A_target_that_is_no_data_set_is_never_replaced()
    {
        _folder.Write("set/thesis.txt", "years of work");

        var error = Assert.Throws<PipelineException>(() => Write(_folder["set"], overwrite: true));

        Assert.Contains("not empty and not a data set", error.Message, StringComparison.Ordinal);
        Assert.Equal(["set"], Names());
    }

    [Fact]
    public void A_data_set_is_replaced_only_when_that_is_asked_for()
    {
        Write(_folder["set"]);
        _folder.Write("set/old.txt", "");

        var error = Assert.Throws<PipelineException>(() => Write(_folder["set"]));
        Write(_folder["set"], overwrite: true);

        Assert.Contains("already holds a data set", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["set/old.txt"]));
        Assert.Equal(["set"], Names());
    }

    [Fact]
    public void An_empty_folder_is_taken()
    {
        Directory.CreateDirectory(_folder["set"]);

        Write(_folder["set"]);

        Assert.Equal(["set"], Names());
    }

    [Fact]
    public void A_data_set_whose_replacement_was_killed_half_way_comes_back()
    {
        Write(_folder["set"]);
        Directory.Move(_folder["set"], _folder["set.previous"]);

        Assert.Throws<PipelineException>(() => Write(_folder["set"]));

        Assert.Equal(["set"], Names());
    }

    [Fact]
    public void Two_runs_cannot_build_the_same_data_set()
    {
        using var first = DatasetWriter.Create(_folder["set"], Header);

        var error = Assert.Throws<PipelineException>(() => DatasetWriter.Create(_folder["set"], Header));

        Assert.Contains("cannot be built now", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_class_is_refused()
    {
        var error = Assert.Throws<PipelineException>(() => DatasetWriter.Create(_folder["set"], Header with { Classes = ["bird"] }));

        Assert.Equal("test has the single class “bird”: a network needs at least two classes to tell apart.", error.Message);
    }

    [Fact]
    public void Classes_that_would_share_a_folder_get_one_each()
    {
        using (var writer = DatasetWriter.Create(_folder["set"], Header with { Classes = ["a/b", "a b", "A_B", ".."] }))
        {
            for (var c = 0; c < 4; c++)
                writer.Add(new NewItem(c, c, Split.Train, Pictures.Png(c), ".png"));
            writer.Finish();
        }

        Assert.Equal(["A_B~2", "_", "a_b", "a_b~1"], Directory.GetDirectories(_folder["set/images/train"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static void Write(string path, bool overwrite = false, bool backwards = false)
    {
        NewItem[] items =
        [
            new(0, 0, Split.Train, Pictures.Png(1), ".png", Pictures.Png(9), "sky"),
            new(2, 0, Split.Test, Pictures.Png(2), ".png", Source: "a, \"quoted\"\nname"),
            new(5, 1, Split.Train, Pictures.Jpeg(3), ".jpg"),
        ];
        if (backwards)
            Array.Reverse(items);
        using var writer = DatasetWriter.Create(path, Header, overwrite);
        foreach (var item in items)
            writer.Add(item);
        writer.Finish();
    }

    private List<string?> Names() => [.. Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal)];
}
