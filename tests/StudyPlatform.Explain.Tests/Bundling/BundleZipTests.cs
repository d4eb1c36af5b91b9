using StudyPlatform.Domain.Bundles;
using StudyPlatform.Explain.Bundling;

namespace StudyPlatform.Explain.Tests.Bundling;

public sealed class BundleZipTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BundleZipTests()
    {
        using var store = new SmallRun().Explained(_folder["run"]);
        BundleBuilder.Build(store, SmallRun.Plan, SmallRun.Facts, _folder["bundle"]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_packed_bundle_verifies_and_is_the_same_bundle()
    {
        BundleZip.Pack(_folder["bundle"], _folder["b.zip"]);

        var result = BundleVerifier.Verify(_folder["b.zip"]);

        Assert.Empty(result.Faults);
        Assert.Equal(BundleVerifier.Verify(_folder["bundle"]).DocumentSha256, result.DocumentSha256);
    }

    [Fact]
    public void One_bundle_gives_one_zip()
    {
        BundleZip.Pack(_folder["bundle"], _folder["a.zip"]);
        foreach (var file in Directory.GetFiles(_folder["bundle/media"]))
            File.SetLastWriteTimeUtc(file, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        BundleZip.Pack(_folder["bundle"], _folder["b.zip"]);

        Assert.Equal(File.ReadAllBytes(_folder["a.zip"]), File.ReadAllBytes(_folder["b.zip"]));
    }

    [Fact]
    public void A_faulty_bundle_is_not_packed()
    {
        File.AppendAllText(_folder["bundle/bundle.json"], " ");

        var error = Assert.Throws<PipelineException>(() => BundleZip.Pack(_folder["bundle"], _folder["b.zip"]));

        Assert.Contains("is not packed because it has 1 faults; the first is seal:", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["b.zip"]));
    }
}
