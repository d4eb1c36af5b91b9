namespace StudyPlatform.Imaging.Tests;

/// <summary>A picture of 3×2 flat 8×8 blocks, each in its own colour, stored in each of the eight ways.</summary>
public sealed class ExifTests
{
    private const int Block = 8;

    private static readonly RgbImage Upright = Pictures.From(3 * Block, 2 * Block, (x, y) => Colour(x / Block, y / Block));

    public static TheoryData<int, bool> Orientations()
    {
        var data = new TheoryData<int, bool>();
        for (var orientation = 1; orientation <= 8; orientation++)
        {
            data.Add(orientation, false);
            data.Add(orientation, true);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Orientations))]
    public void A_JPEG_is_turned_upright(int orientation, bool little)
    {
        var jpeg = ImageCodec.EncodeJpeg(Stored(orientation), 100);
        var file = Bytes.WithJpegSegment(jpeg, 0xE1, [.. "Exif\0\0"u8, .. Bytes.Tiff(orientation, little)]);

        Assert.InRange(Pictures.LargestDifference(Upright, ImageCodec.Decode(file)), 0, 3);
    }

    [Theory]
    [MemberData(nameof(Orientations))]
    public void A_PNG_is_turned_upright(int orientation, bool little)
    {
        var png = ImageCodec.EncodePng(Stored(orientation));
        byte[] file = [.. png[..33], .. Bytes.PngChunk("eXIf", Bytes.Tiff(orientation, little)), .. png[33..]];

        Assert.Equal(Upright.Pixels, ImageCodec.Decode(file).Pixels);
    }

    [Theory]
    [MemberData(nameof(Orientations))]
    public void A_WebP_is_turned_upright(int orientation, bool little)
    {
        var stored = Stored(orientation);
        var picture = ImageCodec.EncodeWebp(stored, 100)[12..];
        var file = Bytes.Webp(stored.Width, stored.Height, 8, picture, Bytes.RiffChunk("EXIF", Bytes.Tiff(orientation, little)));

        var image = ImageCodec.Decode(file);

        Assert.Equal((24, 16), (image.Width, image.Height));
        for (var y = 0; y < 2; y++)
        for (var x = 0; x < 3; x++)
            Assert.InRange(Distance(Colour(x, y), image[(x * Block) + 4, (y * Block) + 4]), 0, 60);
    }

    [Fact]
    public void A_shrunk_JPEG_is_turned_too()
    {
        var jpeg = ImageCodec.EncodeJpeg(Pictures.Gradient(100, 60));
        var file = Bytes.WithJpegSegment(jpeg, 0xE1, [.. "Exif\0\0"u8, .. Bytes.Tiff(6, little: true)]);

        var image = ImageCodec.Decode(file, new DecodeOptions { ShrinkToAtLeast = 30 });

        Assert.Equal((30, 50), (image.Width, image.Height));
    }

    [Theory]
    [InlineData("")]
    [InlineData("II*")]
    [InlineData("XX*\0\b\0\0\0")]
    [InlineData("II*\0\u007F\u007F\u007F\u007F")]
    [InlineData("II*\0\b\0\0\0\u007F\u007F")]
    [InlineData("II*\0\b\0\0\0\u0001\0\u0012\u0001\u0003\0\u0001\0\0\0\u0009\0\0\0")]
    [InlineData("II*\0\b\0\0\0\u0001\0\u0012\u0001\u0003\0\u0001\0\0\0\0\0\0\0")]
    public void A_block_that_breaks_the_rules_turns_nothing(string tiff)
    {
        var jpeg = ImageCodec.EncodeJpeg(Upright, 100);
        var file = Bytes.WithJpegSegment(jpeg, 0xE1, [.. "Exif\0\0"u8, .. tiff.Select(c => (byte)c)]);

        Assert.Equal(ImageCodec.Decode(jpeg).Pixels, ImageCodec.Decode(file).Pixels);
    }

    /// <summary>
    /// The picture as a camera stores it, straight from the standard's words: for each orientation, which visual side
    /// the stored first row and first column are.
    /// </summary>
    private static RgbImage Stored(int orientation)
    {
        int w = Upright.Width, h = Upright.Height;
        return orientation <= 4
            ? Pictures.From(w, h, (column, row) => orientation switch
            {
                1 => Upright[column, row], // row 0 is the top, column 0 the left
                2 => Upright[w - 1 - column, row], // top, right
                3 => Upright[w - 1 - column, h - 1 - row], // bottom, right
                _ => Upright[column, h - 1 - row], // bottom, left
            })
            : Pictures.From(h, w, (column, row) => orientation switch
            {
                5 => Upright[row, column], // left, top
                6 => Upright[w - 1 - row, column], // right, top
                7 => Upright[w - 1 - row, h - 1 - column], // right, bottom
                _ => Upright[row, h - 1 - column], // left, bottom
            });
    }

    private static Rgb Colour(int x, int y) => new((byte)(60 + (60 * x)), (byte)(60 + (120 * y)), (byte)(200 - (50 * x)));

    private static int Distance(Rgb a, Rgb b) => Math.Abs(a.R - b.R) + Math.Abs(a.G - b.G) + Math.Abs(a.B - b.B);
}
