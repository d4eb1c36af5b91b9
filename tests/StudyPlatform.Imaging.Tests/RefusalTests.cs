namespace StudyPlatform.Imaging.Tests;

/// <summary>Each file that is no use, with the sentence that says so.</summary>
public sealed class RefusalTests
{
    [Fact]
    public void An_empty_file()
    {
        Assert.Equal("the file is empty", Refusal([]));
    }

    [Fact]
    public void A_text()
    {
        Assert.Equal("not a JPEG, PNG or WebP image (it begins with \"Dear Sir or Mada…\")", Refusal("Dear Sir or Madam,\nplease"u8.ToArray()));
    }

    [Fact]
    public void A_short_text()
    {
        Assert.Equal("not a JPEG, PNG or WebP image (it begins with \"no\")", Refusal("no"u8.ToArray()));
    }

    [Fact]
    public void A_text_of_lines()
    {
        Assert.Equal("not a JPEG, PNG or WebP image (it begins with \"<html>…\")", Refusal("<html>\r\n<body>"u8.ToArray()));
    }

    [Fact]
    public void Bytes_of_another_kind()
    {
        Assert.Equal("not a JPEG, PNG or WebP image (it begins with the bytes 00 00 00 1C 66 74 79 70)", Refusal([0, 0, 0, 0x1C, .. "ftypheic"u8]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_CMYK_JPEG(bool adobe)
    {
        var header = Bytes.JpegHeader(16, 16, 4);
        var file = adobe ? Bytes.WithJpegSegment(header, 0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 2]) : header;

        Assert.Equal("a CMYK JPEG; save it as RGB", Refusal(file));
    }

    [Fact]
    public void A_JPEG_of_two_channels()
    {
        Assert.Equal("a JPEG of 2 colour components", Refusal(Bytes.JpegHeader(16, 16, 2)));
    }

    [Fact]
    public void An_animated_WebP()
    {
        Assert.Equal("an animated WebP; save one of its pictures by itself", Refusal(Bytes.Webp(16, 16, 2, Bytes.RiffChunk("ANIM", new byte[6]))));
    }

    [Fact]
    public void A_JPEG_cut_off_anywhere()
    {
        var jpeg = ImageCodec.EncodeJpeg(Pictures.Gradient(40, 30));

        for (var length = 3; length < jpeg.Length - 2; length++)
            Assert.Equal("the JPEG ends before its image is complete", Refusal(jpeg[..length]));
    }

    [Fact]
    public void A_progressive_JPEG_cut_off_behind_its_first_scan()
    {
        Assert.Equal("the JPEG ends before its image is complete", Refusal(Bytes.GreyJpeg(progressive: true)[..^2]));
    }

    [Fact]
    public void But_a_JPEG_that_lacks_its_end_marker_only_is_whole()
    {
        var jpeg = ImageCodec.EncodeJpeg(Pictures.Gradient(40, 30));

        Assert.Equal(ImageCodec.Decode(jpeg).Pixels, ImageCodec.Decode(jpeg.AsSpan()[..^2]).Pixels);
    }

    [Fact]
    public void A_JPEG_whose_data_stop_at_a_marker()
    {
        var jpeg = ImageCodec.EncodeJpeg(Pictures.Noise(40, 30, seed: 2));

        Assert.StartsWith("the JPEG is damaged (", Refusal([.. jpeg[..(jpeg.Length / 2)], 0xFF, 0xD9]));
    }

    [Fact]
    public void A_PNG_cut_off_anywhere()
    {
        var png = ImageCodec.EncodePng(Pictures.Gradient(40, 30));

        for (var length = 8; length < png.Length; length++)
            Assert.Equal("the PNG ends before its image is complete", Refusal(png[..length]));
    }

    [Fact]
    public void A_WebP_cut_off_anywhere()
    {
        var webp = ImageCodec.EncodeWebp(Pictures.Gradient(40, 30));

        for (var length = 12; length < webp.Length; length++)
            Assert.Equal("the WebP ends before its image is complete", Refusal(webp[..length]));
    }

    [Fact]
    public void A_PNG_with_one_wrong_bit()
    {
        var png = ImageCodec.EncodePng(Pictures.Gradient(40, 30));
        png[png.Length - 20] ^= 1;

        Assert.StartsWith("the PNG is damaged (IDAT: ", Refusal(png));
    }

    [Fact]
    public void A_PNG_without_a_header()
    {
        Assert.Equal("the PNG is damaged (no valid header)", Refusal([.. Bytes.PngSignature, .. new byte[40]]));
    }

    [Fact]
    public void A_WebP_of_nonsense()
    {
        var webp = ImageCodec.EncodeWebp(Pictures.Gradient(40, 30));
        Array.Fill(webp, (byte)0xAA, 23, 10);

        Assert.StartsWith("the WebP is damaged (", Refusal(webp));
    }

    private static string Refusal(byte[] file) => Assert.Throws<ImageFormatException>(() => ImageCodec.Decode(file)).Message;
}
