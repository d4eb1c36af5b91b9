using StudyPlatform.Explain.Bundling;
using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Tests.Bundling;

public sealed class BundleContactSheetTests : IDisposable
{
    private static readonly ContactSheetOptions Options = new() { RowsPerPage = 4, Side = 48 };

    private readonly TemporaryFolder _folder = new();

    public BundleContactSheetTests()
    {
        using var store = new SmallRun().Explained(_folder["run"]);
        BundleBuilder.Build(store, SmallRun.Plan, SmallRun.Facts, _folder["bundle"]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_stimulus_has_a_row_and_every_method_a_column()
    {
        var pages = BundleContactSheet.Write(_folder["bundle"], _folder["sheet"], Options);

        Assert.Equal(["page-001.jpg", "page-002.jpg", "page-003.jpg"], pages.Select(Path.GetFileName));
        var first = ImageFiles.Decode(pages[0]);
        Assert.True(first.Width >= 5 * Options.Side, $"{first.Width} pixels for an image and four methods");
        Assert.True(first.Height >= 4 * Options.Side);
        Assert.True(ImageFiles.Decode(pages[2]).Height < first.Height, "the last page has two rows");
    }

    [Fact]
    public void The_colour_of_the_frame_tells_right_from_wrong()
    {
        var page = BundleContactSheet.Pages(_folder["bundle"], Options with { RowsPerPage = 2 }).First();

        var colours = Enumerable.Range(0, page.Width * page.Height).Select(i => page[i % page.Width, i / page.Width]).ToHashSet();
        Assert.Contains(new Rgb(0x1B, 0x7F, 0x3B), colours);
        Assert.Contains(new Rgb(0xC0, 0x1F, 0x1F), colours);
    }

    [Fact]
    public void A_folder_that_is_no_bundle_is_refused()
    {
        Assert.Contains("name the folder of a bundle", Assert.Throws<PipelineException>(() => BundleContactSheet.Write(_folder["run"], _folder["sheet"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_medium_that_cannot_be_shown_is_named()
    {
        var medium = Directory.GetFiles(_folder["bundle/media"])[0];
        File.WriteAllText(medium, "x");

        var error = Assert.Throws<PipelineException>(() => BundleContactSheet.Write(_folder["bundle"], _folder["sheet"]));

        Assert.StartsWith(medium, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_out_of_range_are_named()
    {
        Assert.StartsWith("--rows is 0", Assert.Throws<PipelineException>(() => BundleContactSheet.Pages(_folder["bundle"], new ContactSheetOptions { RowsPerPage = 0 })).Message, StringComparison.Ordinal);
    }
}
