using System.IO.Compression;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Web.Hosting.Studies;

namespace StudyPlatform.Web.Tests.Hosting.Studies;

/// <summary>Bundles on their way to the shelf.</summary>
public sealed class BundleCopyTests : IDisposable
{
    private static readonly Bundle Small = SmallBundle.Make("small");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Fastest)]
    public void A_disk_that_does_not_take_a_file_of_a_zip_is_what_the_copy_fails_of(CompressionLevel level)
    {
        var document = BundleWriter.Write(Small);
        var source = _folder["bundle.zip"];
        using (var zip = ZipFile.Open(source, ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry(Bundle.DocumentName, level).Open())
            entry.Write(document);
        // Something in the way stands for a disk that is full: both refuse with the same exception.
        Directory.CreateDirectory(_folder["target"]);
        File.WriteAllText(Path.Combine(_folder["target"], Bundle.DocumentName), "in the way");

        using var copy = BundleCopy.Of(source);

        Assert.Throws<IOException>(() => copy.WriteTo(_folder["target"], Sha256Hash.Of(document), Small, TestContext.Current.CancellationToken));
    }
}
