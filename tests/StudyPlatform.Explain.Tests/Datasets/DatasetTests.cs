using System.Security.Cryptography;
using System.Text;
using StudyPlatform.Explain.Datasets;

namespace StudyPlatform.Explain.Tests.Datasets;

public sealed class DatasetTests : IDisposable
{
    private const string Header = "file,class,split,sha256,background,mask,source\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_table_written_elsewhere_is_read_with_either_line_ending()
    {
        Place(Header.Replace("\n", "\r\n", StringComparison.Ordinal) + "a.png,cat,train,00,,,\r\nb.png,dog,test,00,,,\r\n", train: 1, test: 1);

        var dataset = Dataset.Open(_folder["set"]);

        Assert.Equal(("a.png", 0), (dataset.Train[0].File, dataset.Train[0].Class));
        Assert.Equal(("b.png", 1), (dataset.Test[0].File, dataset.Test[0].Class));
    }

    [Theory]
    [InlineData("../secret.png,cat,train,00,,,", "row 2 has the path “../secret.png”, which does not lie inside the data set")]
    [InlineData("/etc/passwd,cat,train,00,,,", "row 2 has the path “/etc/passwd”")]
    [InlineData("a.png,cow,train,00,,,", "row 2 has the class “cow”, which dataset.json does not name")]
    [InlineData("a.png,cat,middle,00,,,", "row 2 has the split “middle”, which is neither train nor test")]
    [InlineData("a.png,cat,train", "row 2 has 3 cells instead of 7")]
    [InlineData("\"a.png,cat,train,00,,,", "row 2 opens a quote that is never closed")]
    public void A_broken_row_is_named(string row, string complaint)
    {
        Place(Header + row + "\n", train: 1, test: 0);

        var error = Assert.Throws<PipelineException>(() => Dataset.Open(_folder["set"]));

        Assert.Contains("items.csv cannot be read because " + complaint, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_table_is_noticed()
    {
        Place(Header + "a.png,cat,train,00,,,\n", train: 1, test: 0);
        File.AppendAllText(_folder["set/items.csv"], "b.png,cat,train,00,,,\n");

        var error = Assert.Throws<PipelineException>(() => Dataset.Open(_folder["set"]));

        Assert.Contains("was changed after the data set was made", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_that_contradict_the_table_are_noticed()
    {
        Place(Header + "a.png,cat,train,00,,,\n", train: 2, test: 0);

        var error = Assert.Throws<PipelineException>(() => Dataset.Open(_folder["set"]));

        Assert.Contains("has 1 training and 0 test images, but dataset.json says 2 and 0", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "cannot be read")]
    [InlineData("[]", "has the format (none)")]
    [InlineData("""{"format":"studyplatform-dataset/2"}""", "has the format studyplatform-dataset/2, and only studyplatform-dataset/1 can be read")]
    [InlineData("""{"format":"studyplatform-dataset/1","name":"x"}""", "cannot be read")]
    public void A_broken_manifest_is_named(string json, string complaint)
    {
        _folder.Write("set/dataset.json", json);

        var error = Assert.Throws<PipelineException>(() => Dataset.Open(_folder["set"]));

        Assert.StartsWith($"{_folder["set/dataset.json"]} {complaint}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_manifest_is_no_data_set()
    {
        _folder.Write("set/cat/1.jpg", "");

        var none = Assert.Throws<PipelineException>(() => Dataset.Open(_folder["nowhere"]));
        var plain = Assert.Throws<PipelineException>(() => Dataset.Open(_folder["set"]));

        Assert.StartsWith($"There is no folder {_folder["nowhere"]}", none.Message, StringComparison.Ordinal);
        Assert.Contains("is not a data set because it has no dataset.json", plain.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_that_is_missing_or_broken_is_named_when_it_is_loaded()
    {
        Place(Header + "a.png,cat,train,00,,,\nb.png,cat,train,00,,,\n", train: 2, test: 0);
        _folder.Write("set/b.png", "no image");
        var dataset = Dataset.Open(_folder["set"]);

        var missing = Assert.Throws<PipelineException>(() => dataset.Load(dataset.Train[0]));
        var broken = Assert.Throws<PipelineException>(() => dataset.Load(dataset.Train[1]));

        Assert.StartsWith($"{_folder["set/a.png"]} cannot be read", missing.Message, StringComparison.Ordinal);
        Assert.StartsWith($"{_folder["set/b.png"]} cannot be read", broken.Message, StringComparison.Ordinal);
    }

    private void Place(string table, int train, int test)
    {
        var sha = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(table)));
        _folder.Write("set/items.csv", table);
        _folder.Write("set/dataset.json", $$"""{"format":"studyplatform-dataset/1","name":"x","classes":["cat","dog"],"source":"hand","seed":0,"train":{{train}},"test":{{test}},"sha256":"{{sha}}","duplicates":[],"faults":[]}""");
    }
}
