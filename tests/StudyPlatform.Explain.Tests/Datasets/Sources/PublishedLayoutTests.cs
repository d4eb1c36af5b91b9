using StudyPlatform.Explain.Datasets;
using StudyPlatform.Explain.Datasets.Importing;
using StudyPlatform.Explain.Datasets.Sources;
using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Tests.Datasets.Sources;

public sealed class PublishedLayoutTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Cub_gives_species_official_halves_and_boxes()
    {
        var listing = List("cub", SyntheticLayouts.Cub(_folder));

        Assert.Equal(["Black_footed_Albatross", "Laysan_Albatross"], listing.Classes);
        Assert.Equal([0, 0, 1, 1], listing.Candidates.Select(candidate => candidate.Class));
        Assert.Equal([Split.Train, Split.Test, Split.Train, Split.Test], listing.Candidates.Select(candidate => candidate.Official!.Value));
        Assert.All(listing.Candidates, candidate => Assert.Equal(new AnnotatedBox(10, 20, 40, 30), candidate.Box));
        AssertReadable(listing);
    }

    [Fact]
    public void Cats_are_one_class_with_boxes_around_their_heads()
    {
        var listing = List("cat", SyntheticLayouts.Cats(_folder));

        Assert.Equal(["cat"], listing.Classes);
        Assert.Equal(["CAT_00/00000001_000.jpg", "CAT_00/00000001_005.jpg", "CAT_06/00001400_001.jpg", "CAT_06/00001400_010.jpg"], listing.Candidates.Select(candidate => candidate.Name));
        Assert.All(listing.Candidates, candidate => Assert.Equal(new AnnotatedBox(20, 30, 31, 21), candidate.Box));
        Assert.All(listing.Candidates, candidate => Assert.Null(candidate.Official));
        AssertReadable(listing);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("lists/", false)]
    public void Dogs_come_by_breed_from_matlab_lists(string lists, bool compressed)
    {
        var listing = List("stanford-dogs", SyntheticLayouts.Dogs(_folder, lists: lists, compressed: compressed));

        Assert.Equal(["Chihuahua", "Greater_Swiss_Mountain_dog"], listing.Classes);
        Assert.Equal([0, 0, 1, 1, 0, 1], listing.Candidates.Select(candidate => candidate.Class));
        Assert.Equal(4, listing.Candidates.Count(candidate => candidate.Official == Split.Train));
        Assert.All(listing.Candidates, candidate => Assert.Equal(new AnnotatedBox(5, 6, 50, 40), candidate.Box));
        AssertReadable(listing);
    }

    [Fact]
    public void Dogs_without_official_halves_need_no_lists()
    {
        var root = SyntheticLayouts.Dogs(_folder);
        File.Delete(_folder["dogs/train_list.mat"]);
        Directory.Delete(_folder["dogs/Annotation"], recursive: true);

        var listing = ImageSources.Open("stanford-dogs", [root]).List(new ListingOptions(), CancellationToken.None);

        Assert.Equal(6, listing.Candidates.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Aircraft_come_by_variant_with_blanks_in_its_name(bool trainval)
    {
        var listing = List("fgvc-aircraft", SyntheticLayouts.Aircraft(_folder, trainval: trainval));

        Assert.Equal(["707-320", "Cessna 172"], listing.Classes);
        Assert.Equal([0, 1, 0, 1, 0, 1], listing.Candidates.Select(candidate => candidate.Class));
        Assert.Equal(2, listing.Candidates.Count(candidate => candidate.Official == Split.Test));
        Assert.All(listing.Candidates, candidate => Assert.Equal((new AnnotatedBox(10, 20, 50, 30), 20), (candidate.Box, candidate.CutBottom)));
        AssertReadable(listing);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Cars_come_by_model_from_matlab_structs(bool compressed)
    {
        var listing = List("stanford-cars", SyntheticLayouts.Cars(_folder, compressed: compressed));

        Assert.Equal(["AM General Hummer SUV 2000", "Ram C/V Cargo Van Minivan 2012"], listing.Classes);
        Assert.Equal([0, 1, 0, 1, 0, 1], listing.Candidates.Select(candidate => candidate.Class));
        Assert.Equal(2, listing.Candidates.Count(candidate => candidate.Official == Split.Test));
        Assert.All(listing.Candidates, candidate => Assert.Equal(new AnnotatedBox(30, 10, 60, 50), candidate.Box));
        AssertReadable(listing);
    }

    [Fact]
    public void The_copyright_strip_is_cut_off()
    {
        SyntheticLayouts.Aircraft(_folder);

        Import("fgvc-aircraft", _folder["aircraft"], options => options with { TestShare = 0, Side = 0 });

        var dataset = Dataset.Open(_folder["out"]);
        var stored = dataset.Load(dataset.Train[0]);
        var original = ImageCodec.Decode(File.ReadAllBytes(_folder[$"aircraft/fgvc-aircraft-2013b/data/images/{dataset.Train[0].Source}"]));
        Assert.Equal((120, 80), (stored.Width, stored.Height));
        Assert.InRange(MeanDifference(Geometry.Crop(original, new PixelRect(0, 0, 120, 80)), stored), 0, 6);
    }

    [Theory]
    [InlineData("cub", 40, 30, 0, 10, 20)]
    [InlineData("stanford-dogs", 50, 40, 0, 5, 6)]
    [InlineData("fgvc-aircraft", 50, 30, 0, 10, 20)]
    [InlineData("stanford-cars", 60, 50, 0, 30, 10)]
    [InlineData("cub", 60, 40, 0.25, 0, 12)]
    public void An_image_is_cut_to_its_box_and_a_margin(string source, int width, int height, double margin, int x, int y)
    {
        var root = SyntheticRoot(source);

        Import(source, root, options => options with { Crop = true, CropMargin = margin, TestShare = 0, Side = 0 });

        var dataset = Dataset.Open(_folder["out"]);
        var listing = List(source, root);
        var first = listing.Candidates.Single(candidate => string.Equals(candidate.Name, dataset.Train[0].Source, StringComparison.Ordinal));
        var original = first.Content.Decode(first.Content.Read(), new DecodeOptions());
        var stored = dataset.Load(dataset.Train[0]);
        var grown = margin > 0 ? (Width: width, Height: height + 6) : (Width: width, Height: height);
        Assert.Equal(grown, (stored.Width, stored.Height));
        Assert.InRange(MeanDifference(Geometry.Crop(original, new PixelRect(x, y, stored.Width, stored.Height)), stored), 0, 6);
    }

    [Fact]
    public void Five_layouts_become_five_classes_with_their_official_halves()
    {
        var result = Import("five-class", FiveRoots(), options => options with { OfficialSplits = true, TestShare = 0.25 });

        Assert.Equal(
            [new("bird", 2, 2), new("cat", 3, 1), new("dog", 4, 2), new("aircraft", 4, 2), new ClassCount("car", 4, 2)],
            result.Counts);
        var dataset = Dataset.Open(_folder["out"]);
        Assert.Contains(dataset.Test, item => string.Equals(item.Source, "stanford-cars/cars_test/00002.jpg", StringComparison.Ordinal));
        Assert.Equal("five-class", dataset.Manifest.Source);
    }

    [Fact]
    public void Five_classes_are_balanced_by_a_limit()
    {
        var result = Import("five-class", FiveRoots(), options => options with { PerClass = 4, TestShare = 0.5, Crop = true });

        Assert.All(result.Counts, count => Assert.Equal((2, 2), (count.Train, count.Test)));
        Assert.Equal(26 - 20, result.NotTaken);
    }

    private SourceListing List(string source, string root) =>
        ImageSources.Open(source, [root]).List(new ListingOptions(Boxes: true, OfficialSplits: true), CancellationToken.None);

    private DatasetImportResult Import(string source, string root, Func<DatasetImportOptions, DatasetImportOptions> change) => Import(source, [root], change);

    private DatasetImportResult Import(string source, string[] from, Func<DatasetImportOptions, DatasetImportOptions> change) =>
        DatasetImport.Run(change(new DatasetImportOptions { Source = source, From = from, Out = _folder["out"] }));

    private string SyntheticRoot(string source) => source switch
    {
        "cub" => SyntheticLayouts.Cub(_folder),
        "stanford-dogs" => SyntheticLayouts.Dogs(_folder),
        "fgvc-aircraft" => SyntheticLayouts.Aircraft(_folder),
        _ => SyntheticLayouts.Cars(_folder),
    };

    private string[] FiveRoots() =>
    [
        $"bird={SyntheticLayouts.Cub(_folder)}",
        $"cat={SyntheticLayouts.Cats(_folder)}",
        $"dog={SyntheticLayouts.Dogs(_folder)}",
        $"aircraft={SyntheticLayouts.Aircraft(_folder)}",
        $"car={SyntheticLayouts.Cars(_folder)}",
    ];

    private static void AssertReadable(SourceListing listing) => Assert.All(listing.Candidates, candidate =>
    {
        var image = candidate.Content.Decode(candidate.Content.Read(), new DecodeOptions());
        Assert.Equal((SyntheticLayouts.Width, SyntheticLayouts.Height), (image.Width, image.Height));
    });

    private static double MeanDifference(RgbImage one, RgbImage other) => one.Pixels.Zip(other.Pixels, (a, b) => Math.Abs(a - b)).Average();
}
