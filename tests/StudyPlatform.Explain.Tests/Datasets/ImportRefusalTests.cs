using StudyPlatform.Explain.Datasets.Importing;

namespace StudyPlatform.Explain.Tests.Datasets;

public sealed class ImportRefusalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_that_is_not_there()
    {
        Assert.Equal($"There is no folder {_folder["in"]}: name the folder that the images lie in.", Refusal());
    }

    [Fact]
    public void An_empty_folder()
    {
        Directory.CreateDirectory(_folder["in"]);

        Assert.Equal($"{_folder["in"]} has no folders in it: put each class's images into a folder named after the class.", Refusal());
    }

    [Fact]
    public void Folders_without_images()
    {
        _folder.Write("in/cat/readme.md", "");
        _folder.Write("in/dog/readme.md", "");

        Assert.Equal($"{_folder["in"]} holds no image that --source folders would take: name the folder that the images lie in.", Refusal());
    }

    [Fact]
    public void A_single_class()
    {
        Pictures.Folders(_folder, "in", 2, "cat");

        Assert.Equal($"{_folder["in"]} has the single class “cat”, and a network needs at least two to tell apart: add another, or join several layouts with --source five-class.", Refusal());
    }

    [Fact]
    public void A_class_without_a_readable_image()
    {
        Pictures.Folders(_folder, "in", 2, "cat");
        _folder.Write("in/dog/1.jpg", "text");
        _folder.Write("in/dog/2.jpg", "text");

        Assert.StartsWith("The class “dog” has no readable image (2 at fault, the first being dog/1.jpg: ", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_whose_images_are_all_copies()
    {
        Pictures.Folders(_folder, "in", 2, "cat");
        _folder.Write("in/dog/1.jpg", Pictures.Jpeg(0));

        Assert.Equal("The class “dog” has no image of its own: add some to it.", Refusal());
    }

    [Fact]
    public void An_unknown_source()
    {
        Assert.StartsWith("There is no source “imagenet”: choose one of folders", Refusal(options => options with { Source = "imagenet" }), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_folders_where_one_is_read()
    {
        Assert.Equal("--source folders reads one folder and 2 were named: name it once with --from.", Refusal(options => options with { From = ["a", "b"] }));
    }

    [Fact]
    public void Official_halves_and_boxes_that_the_layout_does_not_have()
    {
        Pictures.Folders(_folder, "in", 2, "cat", "dog");

        Assert.Equal($"{_folder["in"]} has no training and test half of its own: leave --official-splits out.", Refusal(options => options with { OfficialSplits = true }));
        Assert.Equal("--source folders knows no annotated boxes: leave --crop out.", Refusal(options => options with { Crop = true }));
    }

    [Fact]
    public void A_class_that_no_folder_is_named_after()
    {
        Pictures.Folders(_folder, "in", 2, "cat", "dog");

        Assert.Equal($"{_folder["in"]} has no folder for the class “cow”, only for cat, dog: correct --classes.", Refusal(options => options with { ClassNames = ["cat", "cow"] }));
    }

    [Fact]
    public void An_output_inside_the_input_or_around_it()
    {
        Pictures.Folders(_folder, "in", 2, "cat", "dog");

        Assert.Contains("lie within each other", Refusal(options => options with { Out = _folder["in/out"] }), StringComparison.Ordinal);
        Assert.Contains("lie within each other", Refusal(options => options with { Out = _folder.Path }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--test-share has to be from 0 to below 1.")]
    [InlineData("--side has to be 0 or at least 8.")]
    [InlineData("--per-class has to be at least 2.")]
    [InlineData("--quality has to be from 1 to 100.")]
    [InlineData("--crop-margin has to be from 0 to 1.")]
    public void A_value_out_of_its_range(string sentence)
    {
        Assert.Equal(sentence, Refusal(options => sentence.Split(' ')[0] switch
        {
            "--test-share" => options with { TestShare = 1 },
            "--side" => options with { Side = 7 },
            "--per-class" => options with { PerClass = 1 },
            "--quality" => options with { JpegQuality = 101 },
            _ => options with { CropMargin = double.NaN },
        }));
    }

    private string Refusal(Func<DatasetImportOptions, DatasetImportOptions>? change = null)
    {
        var options = new DatasetImportOptions { Source = "folders", From = [_folder["in"]], Out = _folder["out"] };

        var error = Assert.Throws<PipelineException>(() => DatasetImport.Run(change is null ? options : change(options)));

        Assert.False(Directory.Exists(_folder["out"]));
        Assert.False(Directory.Exists(_folder["out.partial"]));
        return error.Message;
    }
}
