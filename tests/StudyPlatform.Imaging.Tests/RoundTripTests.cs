namespace StudyPlatform.Imaging.Tests;

public sealed class RoundTripTests
{
    [Fact]
    public void A_PNG_comes_back_unchanged()
    {
        var image = Pictures.Gradient(61, 37);

        var back = ImageCodec.Decode(ImageCodec.EncodePng(image));

        Assert.Equal((61, 37), (back.Width, back.Height));
        Assert.Equal(image.Pixels, back.Pixels);
    }

    [Fact]
    public void A_JPEG_comes_back_nearly_unchanged()
    {
        var image = Pictures.Gradient(61, 37);

        var back = ImageCodec.Decode(ImageCodec.EncodeJpeg(image, 95));

        Assert.InRange(Pictures.LargestDifference(image, back), 0, 12);
    }

    [Fact]
    public void A_WebP_comes_back_nearly_unchanged()
    {
        var image = Pictures.Gradient(61, 37);

        var back = ImageCodec.Decode(ImageCodec.EncodeWebp(image, 95));

        Assert.InRange(Pictures.LargestDifference(image, back), 0, 24);
    }
}
