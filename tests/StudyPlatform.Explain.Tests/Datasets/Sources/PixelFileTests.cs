using StudyPlatform.Explain.Datasets;
using StudyPlatform.Explain.Datasets.Importing;

namespace StudyPlatform.Explain.Tests.Datasets.Sources;

public sealed class PixelFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Mnist_keeps_its_pixels_labels_and_halves(bool packed)
    {
        SyntheticLayouts.Mnist(_folder, packed: packed);

        var result = Import("mnist", options => options with { OfficialSplits = true });

        Assert.Equal((30, 10, 10), (result.Manifest.Train, result.Manifest.Test, result.Manifest.Classes.Count));
        var dataset = Dataset.Open(_folder["out"]);
        var image = dataset.Load(dataset.Test[7]);
        var expected = Pictures.Noise(2, 12, 100).Pixels.Where((_, i) => i % 3 == 0).Skip(7 * 120).Take(120).SelectMany(grey => new[] { grey, grey, grey });
        Assert.Equal(expected, image.Pixels);
        Assert.Equal((12, 10, 7, "t10k/7"), (image.Width, image.Height, dataset.Test[7].Class, dataset.Test[7].Source));
    }

    [Fact]
    public void Mnist_takes_other_names_for_its_classes()
    {
        SyntheticLayouts.Mnist(_folder);
        string[] names = ["T-shirt", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Boot"];

        var result = Import("mnist", options => options with { ClassNames = names });

        Assert.Equal(names, result.Manifest.Classes);
        Assert.Equal((30, 10), (result.Manifest.Train, result.Manifest.Test));
    }

    [Fact]
    public void Cifar_keeps_its_pixels_labels_and_halves()
    {
        SyntheticLayouts.Cifar(_folder);

        var result = Import("cifar10", options => options with { OfficialSplits = true });

        Assert.Equal([new ClassCount("airplane", 10, 2), new ClassCount("automobile", 10, 2)], result.Counts);
        var dataset = Dataset.Open(_folder["out"]);
        Assert.Equal(("data_batch_2.bin/1", 1), (dataset.Train[5].Source, dataset.Train[5].Class));
        Assert.Equal(Pictures.Noise(101, 32, 32).Pixels, dataset.Load(dataset.Train[5]).Pixels);
    }

    [Fact]
    public void A_copy_of_a_test_image_is_taken_out_of_the_training_half()
    {
        SyntheticLayouts.Cifar(_folder);
        var path = _folder["cifar/cifar-10-batches-bin/data_batch_1.bin"];
        File.WriteAllBytes(path, [.. File.ReadAllBytes(path), .. SyntheticLayouts.CifarRecord(0, 500)]);

        var result = Import("cifar10", options => options with { OfficialSplits = true });

        Assert.Equal([new DatasetDuplicate("test_batch.bin/0", "airplane", "data_batch_1.bin/4", "airplane", "bytes", AcrossSplits: true)], result.Manifest.Duplicates);
        Assert.Equal((20, 4), (result.Manifest.Train, result.Manifest.Test));
    }

    [Theory]
    [InlineData("train-images-idx3-ubyte", new byte[] { 1, 2, 3, 4 }, "is no IDX file: its first two bytes are not 0.")]
    [InlineData("train-images-idx3-ubyte", new byte[] { 0, 0, 13, 3 }, "holds values of type 0x0d in 3 dimensions instead of bytes (0x08) in 3")]
    [InlineData("train-images-idx3-ubyte", new byte[] { 0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 2, 9 }, "ends before its data do: fetch it again.")]
    [InlineData("train-images-idx3-ubyte", new byte[] { 0, 0, 8, 3, 127, 0, 0, 0, 127, 0, 0, 0, 0, 0, 0, 1 }, "says that it holds more than 1 GB: fetch it again.")]
    [InlineData("train-images-idx3-ubyte", new byte[] { 31, 139, 8, 0, 1, 2, 3, 4, 5, 6, 7 }, "fetch it again.")]
    [InlineData("train-labels-idx1-ubyte", new byte[] { 0, 0, 8, 1, 0, 0, 0, 2, 0, 1 }, "holds 30 images and ")]
    [InlineData("train-labels-idx1-ubyte", new byte[] { 0, 0, 8, 1, 0, 0, 0, 1, 0, 1 }, "goes on after its data: fetch it again.")]
    public void A_broken_idx_file_is_named(string file, byte[] content, string complaint)
    {
        SyntheticLayouts.Mnist(_folder, packed: false);
        _folder.Write($"mnist/{file}", content);

        var error = Assert.Throws<PipelineException>(() => Import("mnist", options => options));

        Assert.StartsWith(_folder["mnist/train-"], error.Message, StringComparison.Ordinal);
        Assert.Contains(complaint, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_without_a_name_is_named()
    {
        SyntheticLayouts.Mnist(_folder);
        SyntheticLayouts.Cifar(_folder);

        var mnist = Assert.Throws<PipelineException>(() => Import("mnist", options => options with { ClassNames = ["a", "b"] }));
        _folder.Write("cifar/cifar-10-batches-bin/batches.meta.txt", "airplane\n");
        var cifar = Assert.Throws<PipelineException>(() => Import("cifar10", options => options));

        Assert.Contains("has the label 2 at place 2, and there are only 2 class names", mnist.Message, StringComparison.Ordinal);
        Assert.Contains("data_batch_1.bin has the label 1 in record 1, and there are only 1 class names", cifar.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_cut_off_is_named()
    {
        SyntheticLayouts.Cifar(_folder);
        _folder.Write("cifar/cifar-10-batches-bin/data_batch_3.bin", new byte[4000]);

        var error = Assert.Throws<PipelineException>(() => Import("cifar10", options => options));

        Assert.EndsWith("data_batch_3.bin has 4000 bytes, which are no whole number of records of 3073: fetch it again.", error.Message, StringComparison.Ordinal);
    }

    private DatasetImportResult Import(string source, Func<DatasetImportOptions, DatasetImportOptions> change) => DatasetImport.Run(
        change(new DatasetImportOptions { Source = source, From = [_folder[source == "mnist" ? "mnist" : "cifar"]], Out = _folder["out"] }));
}
