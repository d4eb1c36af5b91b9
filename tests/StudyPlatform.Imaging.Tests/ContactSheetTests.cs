namespace StudyPlatform.Imaging.Tests;

public sealed class ContactSheetTests
{
    private static readonly Rgb Red = new(255, 0, 0);
    private static readonly Rgb Green = new(0, 255, 0);

    [Fact]
    public void Every_picture_is_on_the_sheet_once()
    {
        var sheet = ContactSheet.Compose(
        [
            [new(RgbImage.Filled(20, 10, Red), ["a"]), new(RgbImage.Filled(8, 30, Green), ["b", "c"])],
            [],
            [new(RgbImage.Filled(20, 10, Red), [])],
        ]);

        Assert.Equal(2 * 20 * 10, Count(sheet, Red));
        Assert.Equal(8 * 30, Count(sheet, Green));
    }

    [Fact]
    public void A_frame_surrounds_its_picture()
    {
        var sheet = ContactSheet.Compose([[new(RgbImage.Filled(20, 10, Red), [], Green)]]);

        Assert.Equal((26 * 16) - (20 * 10), Count(sheet, Green));
    }

    [Fact]
    public void A_title_and_captions_make_the_sheet_higher_but_not_wider()
    {
        var cell = new ContactCell(RgbImage.Filled(60, 10, Red), []);
        var bare = ContactSheet.Compose([[cell]]);

        var full = ContactSheet.Compose([[cell with { Caption = ["a caption that is far too long for sixty pixels"] }]], "A title too long for them as well");

        Assert.Equal(bare.Width, full.Width);
        Assert.True(full.Height > bare.Height + 20);
        Assert.Equal(60 * 10, Count(full, Red));
    }

    [Fact]
    public void A_grid_breaks_into_rows()
    {
        var cell = new ContactCell(RgbImage.Filled(10, 10, Red), []);

        var sheet = ContactSheet.Grid([cell, cell, cell, cell, cell], columns: 2);

        Assert.True(sheet.Height > sheet.Width);
        Assert.Equal(500, Count(sheet, Red));
    }

    [Fact]
    public void A_sheet_without_a_picture_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ContactSheet.Compose([]));
        Assert.Throws<ArgumentException>(() => ContactSheet.Compose([[], []]));
    }

    private static int Count(RgbImage image, Rgb colour) =>
        image.Pixels.Chunk(3).Count(p => new Rgb(p[0], p[1], p[2]) == colour);
}
