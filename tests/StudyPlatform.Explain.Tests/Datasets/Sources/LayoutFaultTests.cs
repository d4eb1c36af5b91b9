using StudyPlatform.Explain.Datasets.Importing;
using StudyPlatform.Explain.Datasets.Sources;
using StudyPlatform.Explain.Tests.Datasets.Matlab;

namespace StudyPlatform.Explain.Tests.Datasets.Sources;

public sealed class LayoutFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("cub", "cub/CUB_200_2011/image_class_labels.txt")]
    [InlineData("cub", "cub/CUB_200_2011/train_test_split.txt")]
    [InlineData("cub", "cub/CUB_200_2011/bounding_boxes.txt")]
    [InlineData("stanford-dogs", "dogs/train_list.mat")]
    [InlineData("stanford-dogs", "dogs/test_list.mat")]
    [InlineData("fgvc-aircraft", "aircraft/fgvc-aircraft-2013b/data/images_box.txt")]
    [InlineData("stanford-cars", "cars/devkit/cars_train_annos.mat")]
    [InlineData("mnist", "mnist/t10k-labels-idx1-ubyte", ".gz")]
    [InlineData("cifar10", "cifar/cifar-10-batches-bin/batches.meta.txt")]
    public void A_missing_annotation_file_is_named(string source, string file, string written = "")
    {
        var root = Make(source);
        File.Delete(_folder[file + written]);

        Assert.Equal($"{_folder[file]} is missing: put it there, or name the folder of the complete layout.", Refusal(source, root));
    }

    [Theory]
    [InlineData("cub", "images.txt")]
    [InlineData("cat", "CAT_00")]
    [InlineData("stanford-dogs", "Images")]
    [InlineData("fgvc-aircraft", "images_box.txt")]
    [InlineData("mnist", "train-images-idx3-ubyte")]
    [InlineData("cifar10", "batches.meta.txt")]
    public void An_empty_folder_is_refused_with_what_should_be_in_it(string source, string expected)
    {
        Directory.CreateDirectory(_folder["empty"]);

        Assert.StartsWith($"{_folder["empty"]}/{expected} is missing", Refusal(source, _folder["empty"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cub/CUB_200_2011/bounding_boxes.txt", "1 10 20 wide 30", "bounding_boxes.txt has “wide” in row 1 where a number is needed: mend the row.")]
    [InlineData("cub/CUB_200_2011/bounding_boxes.txt", "1 10 20", "bounding_boxes.txt has 3 instead of 5 entries in row 1: mend the row.")]
    [InlineData("cub/CUB_200_2011/train_test_split.txt", "\n1 2", "train_test_split.txt has “2” in row 2 where 1 for training or 0 for test is needed: mend the row.")]
    [InlineData("cub/CUB_200_2011/train_test_split.txt", "1 1", "train_test_split.txt has no row for image 2 (001.Black_footed_Albatross/A_0002.jpg): add it.")]
    [InlineData("cub/CUB_200_2011/images.txt", "1 ../../../etc/passwd", "images.txt names the file images/../../../etc/passwd, which lies outside")]
    public void A_broken_row_of_a_table_is_named(string file, string content, string complaint)
    {
        var root = SyntheticLayouts.Cub(_folder);
        _folder.Write(file, content);

        Assert.Contains(complaint, Refusal("cub", root), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_version_7_3_is_refused_by_name()
    {
        var root = SyntheticLayouts.Dogs(_folder);
        _folder.Write("dogs/train_list.mat", [0x89, .. "HDF\r\n\x1a\n"u8, .. new byte[600]]);

        Assert.Equal($"{_folder["dogs/train_list.mat"]} cannot be used: it is a MAT-file of version 7.3 (HDF5), which is not read: save it with save -v7.", Refusal("stanford-dogs", root));
    }

    [Fact]
    public void Annotations_of_another_shape_are_named()
    {
        var root = SyntheticLayouts.Cars(_folder);
        var path = _folder["cars/devkit/cars_train_annos.mat"];

        _folder.Write("cars/devkit/cars_train_annos.mat", new MatWriter().Add("annotations", MatWriter.Bytes([1, 1], 1)).ToArray());
        Assert.Equal($"{path} cannot be used: its variable “annotations” is a 1×1 array of numbers instead of a struct array.", Refusal("stanford-cars", root));

        _folder.Write("cars/devkit/cars_train_annos.mat", new MatWriter().Add("annotations", MatWriter.Struct([1, 1], ["fname", "test"], MatWriter.Text("00001.jpg"), MatWriter.Bytes([1, 1], 1))).ToArray());
        Assert.Equal($"{path} cannot be used: its records have no field “class”, only fname, test.", Refusal("stanford-cars", root));
    }

    [Fact]
    public void Test_images_of_cars_without_labels_are_refused_and_left_out_when_taken_away()
    {
        var root = SyntheticLayouts.Cars(_folder, withLabels: false);

        Assert.Contains("cars_test_annos_withlabels.mat is missing, and cars_test has no labels without it", Refusal("stanford-cars", root), StringComparison.Ordinal);

        Directory.Delete(_folder["cars/cars_test"], recursive: true);
        Assert.Equal(4, ImageSources.Open("stanford-cars", [root]).List(new ListingOptions(), CancellationToken.None).Candidates.Count);
    }

    [Fact]
    public void Images_whose_annotation_is_broken_are_named_and_the_run_goes_on()
    {
        var dogs = SyntheticLayouts.Dogs(_folder);
        File.Delete(_folder["dogs/Annotation/n02085620-Chihuahua/n02085620_1"]);
        _folder.Write("dogs/Annotation/n02085620-Chihuahua/n02085620_2", "<annotation>");
        _folder.Write("dogs/Annotation/n02107574-Greater_Swiss_Mountain_dog/n02107574_1", "<annotation><object/></annotation>");
        _folder.Write("dogs/Annotation/n02107574-Greater_Swiss_Mountain_dog/n02107574_2", "<annotation><bndbox><xmin>500</xmin><ymin>500</ymin><xmax>600</xmax><ymax>600</ymax></bndbox></annotation>");

        var result = DatasetImport.Run(Options("stanford-dogs", dogs) with { OfficialSplits = false });

        Assert.Equal(
            [
                "its annotation n02085620_1 is missing",
                "its annotation n02085620_2 is no VOC XML file",
                "its annotation n02107574_1 holds no whole bndbox",
                "the part of its annotated box that lies inside is 0 × 0 pixels, and at least 8 × 8 are needed",
            ],
            result.Manifest.Faults.Select(fault => fault.Reason));
    }

    [Theory]
    [InlineData("9 1 2 3", "does not hold as many points as it says")]
    [InlineData("", "does not hold as many points as it says")]
    [InlineData("9 1 two", "holds “two”, which is no whole number")]
    public void A_cat_whose_points_are_broken_is_named(string points, string complaint)
    {
        SyntheticLayouts.Cats(_folder);
        _folder.Write("cat/CAT_00/00000001_000.jpg.cat", points);

        var listing = ImageSources.Open("cat", [_folder["cat"]]).List(new ListingOptions(Boxes: true), CancellationToken.None);

        Assert.Equal($"its annotation 00000001_000.jpg.cat {complaint}", listing.Candidates[0].Fault);
        Assert.All(listing.Candidates.Skip(1), candidate => Assert.Null(candidate.Fault));
    }

    [Fact]
    public void An_image_that_a_list_names_and_the_folder_lacks_is_named()
    {
        var root = SyntheticLayouts.Cub(_folder);
        File.Delete(_folder["cub/CUB_200_2011/images/001.Black_footed_Albatross/A_0002.jpg"]);

        var result = DatasetImport.Run(Options("cub", root));

        var fault = Assert.Single(result.Manifest.Faults);
        Assert.Equal(("001.Black_footed_Albatross/A_0002.jpg", "the file is missing"), (fault.Source, fault.Reason));
    }

    [Theory]
    [InlineData("--source five-class needs a folder for each of bird, cat, dog, aircraft, car, and dog, aircraft, car have none: add --from dog=folder.", "bird=a", "cat=b")]
    [InlineData("--from horse=a is not class=folder with one of the classes bird, cat, dog, aircraft, car: correct it.", "horse=a")]
    [InlineData("--from names a folder for “cat” twice: name it once.", "cat=a", "cat=b")]
    public void Five_classes_need_five_folders(string complaint, params string[] from)
    {
        Assert.Equal(complaint, Assert.Throws<PipelineException>(() => ImageSources.Open("five-class", from)).Message);
    }

    [Fact]
    public void Names_for_classes_that_have_their_own_are_refused()
    {
        var root = SyntheticLayouts.Cub(_folder);

        Assert.Equal("--source cub brings its own class names: leave --classes out.", Refusal("cub", root, ["a", "b"]));
    }

    private string Make(string source) => source switch
    {
        "cub" => SyntheticLayouts.Cub(_folder),
        "stanford-dogs" => SyntheticLayouts.Dogs(_folder),
        "fgvc-aircraft" => SyntheticLayouts.Aircraft(_folder),
        "stanford-cars" => SyntheticLayouts.Cars(_folder),
        "mnist" => SyntheticLayouts.Mnist(_folder),
        _ => SyntheticLayouts.Cifar(_folder),
    };

    private DatasetImportOptions Options(string source, string root) =>
        new() { Source = source, From = [root], Out = _folder["out"], Crop = source is not ("mnist" or "cifar10"), OfficialSplits = true };

    private string Refusal(string source, string root, string[]? classes = null)
    {
        var error = Assert.Throws<PipelineException>(() => DatasetImport.Run(Options(source, root) with { ClassNames = classes }));

        Assert.False(Directory.Exists(_folder["out.partial"]));
        return error.Message;
    }
}
