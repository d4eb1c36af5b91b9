namespace StudyPlatform.Imaging.Tests;

public sealed class JpegTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_grey_JPEG_becomes_three_equal_channels(bool progressive)
    {
        var image = ImageCodec.Decode(Bytes.GreyJpeg(progressive));

        Assert.Equal((8, 8), (image.Width, image.Height));
        Assert.All(image.Pixels, value => Assert.Equal(228, value));
    }

    [Theory]
    [InlineData(null, 640, 480)]
    [InlineData(481, 640, 480)]
    [InlineData(480, 640, 480)]
    [InlineData(240, 320, 240)]
    [InlineData(239, 320, 240)]
    [InlineData(112, 160, 120)]
    [InlineData(1, 80, 60)]
    public void A_large_JPEG_is_shrunk_while_it_is_decoded_but_not_below_the_side_asked_for(int? atLeast, int width, int height)
    {
        var jpeg = ImageCodec.EncodeJpeg(Pictures.Gradient(640, 480));

        var image = ImageCodec.Decode(jpeg, new DecodeOptions { ShrinkToAtLeast = atLeast });

        Assert.Equal((width, height), (image.Width, image.Height));
    }

    [Fact]
    public void Shrinking_first_changes_a_fitted_square_little()
    {
        var jpeg = ImageCodec.EncodeJpeg(Pictures.Gradient(901, 603), 95);

        var square = Geometry.FitSquare(ImageCodec.Decode(jpeg, new DecodeOptions { ShrinkToAtLeast = 200 }), 100);

        Assert.InRange(Pictures.LargestDifference(Geometry.FitSquare(ImageCodec.Decode(jpeg), 100), square), 0, 4);
    }

    [Theory]
    [InlineData(90, 0x11)]
    [InlineData(100, 0x11)]
    [InlineData(89, 0x22)]
    public void From_quality_90_on_colours_keep_their_full_resolution(int quality, byte sampling)
    {
        var jpeg = ImageCodec.EncodeJpeg(Pictures.Gradient(16, 16), quality);

        var frame = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0, 0, 17]);
        Assert.Equal(sampling, jpeg[frame + 11]);
    }

    [Fact]
    public void Stripes_of_colour_survive_quality_90()
    {
        var stripes = Pictures.From(64, 64, (x, _) => ColourMaps.At(ColourMap.Cividis, x / 4 % 2));

        var back = ImageCodec.Decode(ImageCodec.EncodeJpeg(stripes, 90));

        Assert.InRange(stripes.Pixels.Zip(back.Pixels, (a, b) => (double)Math.Abs(a - b)).Average(), 0, 4);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void A_quality_outside_1_to_100_is_refused(int quality)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ImageCodec.EncodeJpeg(Pictures.Gradient(2, 2), quality));
        Assert.Throws<ArgumentOutOfRangeException>(() => ImageCodec.EncodeWebp(Pictures.Gradient(2, 2), quality));
    }

    [Fact]
    public void Many_threads_decode_alike()
    {
        var jpeg = ImageCodec.EncodeJpeg(Pictures.Noise(200, 100, seed: 9));
        var alone = ImageCodec.Decode(jpeg).Pixels;

        Parallel.For(0, 64, _ => Assert.Equal(alone, ImageCodec.Decode(jpeg).Pixels));
    }

    [Fact]
    public void A_side_beyond_a_format_is_an_error_with_the_size_in_it()
    {
        var wide = RgbImage.Filled(70_000, 1, Rgb.White);

        Assert.Contains("70000×1", Assert.Throws<ImageFormatException>(() => ImageCodec.EncodeJpeg(wide)).Message);
        Assert.Contains("16383", Assert.Throws<ImageFormatException>(() => ImageCodec.EncodeWebp(wide)).Message);
        Assert.Equal(70_000, ImageCodec.Decode(ImageCodec.EncodePng(wide)).Width);
    }
}
