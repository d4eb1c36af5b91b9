namespace StudyPlatform.Imaging.Tests;

/// <summary>Each kind of PNG of two pixels by one, or as small as it can be.</summary>
public sealed class PngKindTests
{
    [Fact]
    public void Sixteen_bits_become_eight()
    {
        var image = ImageCodec.Decode(Bytes.Png(2, 1, 16, 2, [0, 0x80, 0x80, 0, 0, 0xFF, 0xFF, 0x12, 0x34, 0xAB, 0xCD, 0x00, 0x7F]));

        Assert.Equal([0x80, 0, 0xFF, 0x12, 0xAB, 0], image.Pixels);
    }

    [Fact]
    public void Grey_becomes_three_equal_channels()
    {
        Assert.Equal([7, 7, 7, 200, 200, 200], ImageCodec.Decode(Bytes.Png(2, 1, 8, 0, [0, 7, 200])).Pixels);
    }

    [Fact]
    public void One_bit_becomes_black_and_white()
    {
        Assert.Equal([255, 255, 255, 0, 0, 0], ImageCodec.Decode(Bytes.Png(2, 1, 1, 0, [0, 0b1000_0000])).Pixels);
    }

    [Fact]
    public void A_palette_is_looked_up()
    {
        var palette = Bytes.PngChunk("PLTE", [10, 20, 30, 40, 50, 60]);

        Assert.Equal([40, 50, 60, 10, 20, 30], ImageCodec.Decode(Bytes.Png(2, 1, 4, 3, [0, 0x10], before: palette)).Pixels);
    }

    [Fact]
    public void A_transparent_palette_colour_stands_over_white()
    {
        var palette = Bytes.PngChunk("PLTE", [10, 20, 30, 40, 50, 60]);
        var alpha = Bytes.PngChunk("tRNS", [0]);

        Assert.Equal([40, 50, 60, 255, 255, 255], ImageCodec.Decode(Bytes.Png(2, 1, 8, 3, [0, 1, 0], before: [palette, alpha])).Pixels);
    }

    [Fact]
    public void A_colour_named_transparent_becomes_white()
    {
        var transparent = Bytes.PngChunk("tRNS", [0, 1, 0, 2, 0, 3]);

        Assert.Equal([255, 255, 255, 1, 2, 4], ImageCodec.Decode(Bytes.Png(2, 1, 8, 2, [0, 1, 2, 3, 1, 2, 4], before: transparent)).Pixels);
    }

    [Fact]
    public void Alpha_lets_white_through()
    {
        var image = ImageCodec.Decode(Bytes.Png(3, 1, 8, 6, [0, 100, 0, 200, 255, 100, 0, 200, 0, 100, 0, 200, 51]));

        Assert.Equal([100, 0, 200, 255, 255, 255, 224, 204, 244], image.Pixels);
    }

    [Fact]
    public void Grey_with_alpha_lets_white_through()
    {
        Assert.Equal([0, 0, 0, 204, 204, 204], ImageCodec.Decode(Bytes.Png(2, 1, 8, 4, [0, 0, 255, 0, 51])).Pixels);
    }

    /// <summary>Adam7 on 3×3: pass 1 (0,0); pass 4 none; pass 5 row 2: (0,2), (2,2); pass 6 (1,0), (1,2); pass 7 row 1; pass 4 (2,0).</summary>
    [Fact]
    public void Interlaced_rows_fall_into_place()
    {
        var image = ImageCodec.Decode(Bytes.Png(3, 3, 8, 0, [0, 1, 0, 3, 0, 7, 9, 0, 2, 0, 8, 0, 4, 5, 6], interlaced: true));

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9], image.Pixels.Where((_, i) => i % 3 == 0));
    }

    [Fact]
    public void Interlaced_rows_with_alpha_fall_into_place()
    {
        var image = ImageCodec.Decode(Bytes.Png(2, 2, 8, 4, [0, 1, 255, 0, 2, 255, 0, 3, 255, 4, 0], interlaced: true));

        Assert.Equal([1, 2, 3, 255], image.Pixels.Where((_, i) => i % 3 == 0));
    }

    [Fact]
    public void Texts_that_would_unpack_to_much_are_passed_over()
    {
        using var packed = new MemoryStream();
        using (var zlib = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true))
            zlib.Write(new byte[4_000_000]);
        var bomb = Bytes.PngChunk("zTXt", [(byte)'a', 0, 0, .. packed.ToArray()]);

        var image = ImageCodec.Decode(Bytes.Png(1, 1, 8, 0, [0, 9], before: [.. Enumerable.Repeat(bomb, 50)]));

        Assert.Equal([9, 9, 9], image.Pixels);
    }
}
