namespace StudyPlatform.Imaging.Tests;

public sealed class PixelCapTests
{
    public static TheoryData<string, byte[]> TooLarge() => new()
    {
        { "30000×30000 pixels are more than the 100000000 that are allowed", Bytes.PngHeader(30_000, 30_000) },
        { "2147483647×2147483647 pixels are more than the 100000000 that are allowed", Bytes.PngHeader(int.MaxValue, int.MaxValue) },
        { "65000×65000 pixels are more than the 100000000 that are allowed", Bytes.JpegHeader(65_000, 65_000, 3) },
        { "16383×16383 pixels are more than the 100000000 that are allowed", Vp8L(16_383, 16_383) },
    };

    [Theory]
    [MemberData(nameof(TooLarge))]
    public void A_header_that_claims_too_much_is_refused_with_its_size_and_the_cap_and_costs_no_memory(string sentence, byte[] file)
    {
        Assert.Throws<ImageFormatException>(() => ImageCodec.Decode(file)); // once before, so that nothing is counted that comes but once
        var before = GC.GetAllocatedBytesForCurrentThread();

        var refusal = Assert.Throws<ImageFormatException>(() => ImageCodec.Decode(file));

        Assert.Equal(sentence, refusal.Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * 1024);
    }

    [Fact]
    public void The_cap_itself_is_allowed_and_one_pixel_more_is_not()
    {
        var png = ImageCodec.EncodePng(Pictures.Gradient(10, 10));

        Assert.Equal(10, ImageCodec.Decode(png, new DecodeOptions { MaxPixels = 100 }).Width);
        var refusal = Assert.Throws<ImageFormatException>(() => ImageCodec.Decode(png, new DecodeOptions { MaxPixels = 99 }));
        Assert.Equal("10×10 pixels are more than the 99 that are allowed", refusal.Message);
    }

    [Fact]
    public void Shrinking_does_not_lift_the_cap()
    {
        var jpeg = ImageCodec.EncodeJpeg(Pictures.Gradient(100, 100));

        Assert.Throws<ImageFormatException>(() => ImageCodec.Decode(jpeg, new DecodeOptions { MaxPixels = 9_999, ShrinkToAtLeast = 10 }));
    }

    /// <summary>The first bytes of a lossless WebP: signature, then 14 bits of width and of height, each less one.</summary>
    private static byte[] Vp8L(int width, int height)
    {
        var sizes = BitConverter.GetBytes((uint)(width - 1) | ((uint)(height - 1) << 14));
        return Bytes.RiffChunk("RIFF", [.. "WEBP"u8, .. Bytes.RiffChunk("VP8L", [0x2F, .. sizes, .. new byte[11]])]);
    }
}
