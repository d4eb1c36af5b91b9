namespace StudyPlatform.Imaging.Tests;

public sealed class ImageFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("imaging");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_file_is_decoded_by_what_it_holds_not_by_its_name()
    {
        var path = Write("picture.jpg", ImageCodec.EncodePng(Pictures.Gradient(5, 4)));

        Assert.Equal(5, ImageFiles.Decode(path).Width);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused()
    {
        Assert.Equal("there is no such file", Refusal(Path.Combine(_folder.FullName, "none.png")));
        Assert.Equal("there is no such file", Refusal(Path.Combine(_folder.FullName, "none", "none.png")));
    }

    [Fact]
    public void A_folder_is_refused()
    {
        Assert.StartsWith("it cannot be read (", Refusal(_folder.FullName));
    }

    [Fact]
    public void A_file_over_the_cap_is_refused_before_it_is_read()
    {
        var path = Write("large.png", ImageCodec.EncodePng(Pictures.Gradient(5, 4)));

        var refusal = Assert.Throws<ImageFormatException>(() => ImageFiles.Decode(path, new DecodeOptions { MaxBytes = 10 }));
        Assert.Equal($"{new FileInfo(path).Length} bytes are more than the 10 that are allowed", refusal.Message);
    }

    [Fact]
    public void An_empty_file_is_refused()
    {
        Assert.Equal("the file is empty", Refusal(Write("empty.jpg", [])));
    }

    private static string Refusal(string path) => Assert.Throws<ImageFormatException>(() => ImageFiles.Decode(path)).Message;

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
