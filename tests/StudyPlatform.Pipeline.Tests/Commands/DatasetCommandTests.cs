namespace StudyPlatform.Pipeline.Tests.Commands;

public sealed class DatasetCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Folders_of_images_become_a_data_set_that_info_describes()
    {
        var photos = Pictures.Folders(_folder["photos"], 5, 16, "cat", "dog");

        var import = Console.Run("dataset", "import", "--from", photos, "--out", _folder["data"], "--test-share", "0.4", "--json");
        var info = Console.Run("dataset", "info", _folder["data"], "--json", "--contact-sheet", _folder["sheet.png"]);

        Assert.Equal(0, import.ExitCode);
        Assert.Equal(6, (int)import.Json["train"]!);
        Assert.Equal(0, info.ExitCode);
        Assert.Equal(4, (int)info.Json["test"]!);
        Assert.Equal("16 × 16", (string)info.Json["largest"]!);
        Assert.True(File.Exists(_folder["sheet.png"]));
    }

    [Fact]
    public void A_rendered_data_set_is_sound()
    {
        var render = Console.Run("dataset", "render", "--out", _folder["data"], "--count", "10", "--side", "32", "--seed", "3", "--json");
        var info = Console.Run("dataset", "info", _folder["data"]);

        Assert.Equal(0, render.ExitCode);
        Assert.Equal(10, (int)render.Json["train"]! + (int)render.Json["test"]!);
        Assert.Equal(0, info.ExitCode);
    }

    [Fact]
    public void Files_that_are_no_usable_image_are_named_counted_and_left_out()
    {
        var photos = Pictures.Folders(_folder["photos"], 4, 16, "cat", "dog");
        File.WriteAllBytes(Path.Combine(photos, "cat", "note.jpg"), BadFiles.Text);
        File.WriteAllBytes(Path.Combine(photos, "cat", "cut.jpg"), BadFiles.TruncatedJpeg);
        File.WriteAllBytes(Path.Combine(photos, "dog", "dot.png"), BadFiles.OnePixel);
        File.WriteAllBytes(Path.Combine(photos, "dog", "huge.png"), BadFiles.HugePng);

        var import = Console.Run("dataset", "import", "--from", photos, "--out", _folder["data"]);

        Assert.Equal(0, import.ExitCode);
        foreach (var name in new[] { "cat/note.jpg", "cat/cut.jpg", "dog/dot.png", "dog/huge.png" })
            Assert.Contains($"left out: {name} (", import.Error, StringComparison.Ordinal);
        Assert.Contains("30000", import.Error, StringComparison.Ordinal);
        Assert.Contains("4 could not be used", import.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_data_set_is_told_and_ends_with_1()
    {
        var photos = Pictures.Folders(_folder["photos"], 4, 16, "cat", "dog");
        Console.Run("dataset", "import", "--from", photos, "--out", _folder["data"]);
        var image = Directory.EnumerateFiles(_folder["data"], "*.png", SearchOption.AllDirectories).First();
        File.WriteAllBytes(image, File.ReadAllBytes(image)[..40]);

        var info = Console.Run("dataset", "info", _folder["data"]);

        Assert.Equal(1, info.ExitCode);
        Assert.Contains("damaged: images/", info.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Fewer_than_two_classes_are_refused_and_nothing_is_left_behind(int classes)
    {
        var photos = Pictures.Folders(Directory.CreateDirectory(_folder["photos"]).FullName, 4, 16, [.. new[] { "cat" }.Take(classes)]);

        var import = Console.Run("dataset", "import", "--from", photos, "--out", _folder["data"]);

        Assert.Equal(1, import.ExitCode);
        Assert.Contains(photos, import.Complaint, StringComparison.Ordinal);
        Assert.Equal(["photos"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }
}
