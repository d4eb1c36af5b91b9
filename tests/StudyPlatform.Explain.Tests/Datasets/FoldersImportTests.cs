using StudyPlatform.Explain.Datasets;
using StudyPlatform.Explain.Datasets.Importing;
using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Tests.Datasets;

public sealed class FoldersImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_folder_becomes_a_class_with_its_share_of_test_images()
    {
        Pictures.Folders(_folder, "in", 10, "dog", "cat");

        var result = Import(Options());

        Assert.Equal([new ClassCount("cat", 8, 2), new ClassCount("dog", 8, 2)], result.Counts);
        var dataset = Dataset.Open(_folder["out"]);
        Assert.Equal((16, 4), (dataset.Train.Count, dataset.Test.Count));
        Assert.All(dataset.Train.Concat(dataset.Test), item => Assert.StartsWith(dataset.Classes[item.Class] + "/", item.Source, StringComparison.Ordinal));
        Assert.Equal(20, dataset.Train.Concat(dataset.Test).Select(item => item.Source).Distinct().Count());
    }

    [Fact]
    public void One_seed_gives_one_result_whatever_the_workers()
    {
        Pictures.Folders(_folder, "in", 9, "dog", "cat");

        Import(Options() with { Out = _folder["a"], Workers = 1 });
        Import(Options() with { Out = _folder["b"], Workers = 4 });
        Import(Options() with { Out = _folder["c"], Seed = 1 });

        Assert.Equal(Content("a"), Content("b"));
        Assert.NotEqual(File.ReadAllText(_folder["a/items.csv"]), File.ReadAllText(_folder["c/items.csv"]));
    }

    [Fact]
    public void Large_images_are_scaled_and_small_ones_kept_without_loss()
    {
        _folder.Write("in/a/1.png", Pictures.Png(1, 300, 150));
        _folder.Write("in/a/2.png", Pictures.Png(2, 80, 90));
        _folder.Write("in/b/3.png", Pictures.Png(3, 64, 20));
        _folder.Write("in/b/4.png", Pictures.Png(4, 64, 30));

        Import(Options() with { Side = 100, TestShare = 0 });

        var dataset = Dataset.Open(_folder["out"]);
        Assert.Equal([(200, 100), (80, 90), (64, 20), (64, 30)], dataset.Train.Select(dataset.Load).Select(image => (image.Width, image.Height)));
        Assert.Equal([".jpg", ".jpg", ".png", ".png"], dataset.Train.Select(item => Path.GetExtension(item.File)));
        Assert.Equal(Pictures.Noise(3, 64, 20).Pixels, dataset.Load(dataset.Train[2]).Pixels);
    }

    [Fact]
    public void A_side_of_0_leaves_the_size_as_it_is()
    {
        _folder.Write("in/a/1.png", Pictures.Png(1, 600, 300));
        _folder.Write("in/b/2.png", Pictures.Png(2, 600, 300));

        Import(Options() with { Side = 0, TestShare = 0 });

        var dataset = Dataset.Open(_folder["out"]);
        Assert.Equal((600, 300), (dataset.Load(dataset.Train[0]).Width, dataset.Load(dataset.Train[0]).Height));
    }

    [Fact]
    public void Broken_files_are_named_and_the_run_goes_on()
    {
        Pictures.Folders(_folder, "in", 4, "cat", "dog");
        _folder.Write("in/cat/x1.jpg", "I am a text.");
        _folder.Write("in/cat/x2.jpg", Pictures.Jpeg(50, 200, 200)[..4000]);
        _folder.Write("in/cat/x3.png", Pictures.Png(51, 1, 1));
        _folder.Write("in/dog/x4.jpg", Array.Empty<byte>());
        _folder.Write("in/dog/x5.gif", "GIF89a.....");
        _folder.Write("in/dog/notes.txt", "not offered at all");
        _folder.Write("in/dog/._hidden.jpg", "not offered either");

        var result = Import(Options());

        Assert.Equal((8, 13), (result.Manifest.Train + result.Manifest.Test, result.Candidates));
        Assert.Equal(["cat/x1.jpg", "cat/x2.jpg", "cat/x3.png", "dog/x4.jpg", "dog/x5.gif"], result.Manifest.Faults.Select(fault => fault.Source));
        Assert.Equal("it is 1 × 1 pixels, and at least 8 × 8 are needed", result.Manifest.Faults[2].Reason);
        Assert.Equal(result.Manifest.Faults, Dataset.Open(_folder["out"]).Manifest.Faults);
        Assert.Equal("6 training and 2 test images of 2 classes from 13 offered; 5 could not be used.", result.Summary());
    }

    [Fact]
    public void Duplicates_are_dropped_and_listed()
    {
        Pictures.Folders(_folder, "in", 4, "cat", "dog");
        _folder.Write("in/cat/zcopy.jpg", Pictures.Jpeg(1));
        _folder.Write("in/dog/same.png", ImageCodec.EncodePng(ImageCodec.Decode(Pictures.Jpeg(2))));

        var result = Import(Options());

        Assert.Equal(
            [
                new DatasetDuplicate("cat/001.jpg", "cat", "cat/zcopy.jpg", "cat", "bytes", AcrossSplits: false),
                new DatasetDuplicate("cat/002.jpg", "cat", "dog/same.png", "dog", "pixels", AcrossSplits: false),
            ],
            result.Manifest.Duplicates);
        Assert.Equal(8, result.Manifest.Train + result.Manifest.Test);
    }

    [Fact]
    public void Folders_train_and_test_are_the_official_halves()
    {
        Pictures.Folders(_folder, "in/train", 5, "cat", "dog");
        _folder.Write("in/test/cat/1.jpg", Pictures.Jpeg(900));
        _folder.Write("in/test/dog/1.jpg", Pictures.Jpeg(901));
        _folder.Write("in/test/dog/2.jpg", Pictures.Jpeg(3));

        var result = Import(Options() with { OfficialSplits = true });

        Assert.Equal([new ClassCount("cat", 4, 1), new ClassCount("dog", 5, 2)], result.Counts);
        Assert.Equal([new DatasetDuplicate("test/dog/2.jpg", "dog", "train/cat/003.jpg", "cat", "bytes", AcrossSplits: true)], result.Manifest.Duplicates);
    }

    [Fact]
    public void A_limit_holds_for_each_class_and_makes_up_for_broken_files()
    {
        Pictures.Folders(_folder, "in", 12, "cat", "dog");
        for (var i = 0; i < 6; i++)
            _folder.Write($"in/cat/{2 * i:D3}.jpg", "broken");

        var result = Import(Options() with { PerClass = 6, TestShare = 0.5 });

        Assert.Equal([new ClassCount("cat", 3, 3), new ClassCount("dog", 3, 3)], result.Counts);
        Assert.True(result.NotTaken >= 6);
    }

    [Fact]
    public void Named_classes_are_taken_in_their_order()
    {
        Pictures.Folders(_folder, "in", 3, "bird", "cat", "dog");

        var result = Import(Options() with { ClassNames = ["dog", "bird"] });

        Assert.Equal(["dog", "bird"], result.Manifest.Classes);
    }

    [Fact]
    public void Progress_reaches_the_total_and_counts_faults()
    {
        Pictures.Folders(_folder, "in", 3, "cat", "dog");
        _folder.Write("in/cat/x.jpg", "broken");
        var told = new Told<DatasetImportProgress>();

        DatasetImport.Run(Options(), told);

        Assert.Equal(new DatasetImportProgress(7, 7, 1), told.Values.MaxBy(progress => progress.Done));
    }

    [Fact]
    public void An_import_that_is_called_off_leaves_nothing()
    {
        Pictures.Folders(_folder, "in", 3, "cat", "dog");
        using var source = new CancellationTokenSource();
        var stop = new Stop(source);

        Assert.ThrowsAny<OperationCanceledException>(() => DatasetImport.Run(Options() with { Workers = 1 }, stop, source.Token));

        Assert.Equal(["in"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    private DatasetImportOptions Options() => new() { Source = "folders", From = [_folder["in"]], Out = _folder["out"] };

    private static DatasetImportResult Import(DatasetImportOptions options) => DatasetImport.Run(options);

    private List<(string, string)> Content(string folder) =>
        [.. Directory.EnumerateFiles(_folder[folder], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(_folder[folder], file), Convert.ToHexString(File.ReadAllBytes(file))))];

    private sealed class Stop(CancellationTokenSource source) : IProgress<DatasetImportProgress>
    {
        public void Report(DatasetImportProgress value) => source.Cancel();
    }
}
