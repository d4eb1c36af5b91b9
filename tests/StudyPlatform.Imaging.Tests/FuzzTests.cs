namespace StudyPlatform.Imaging.Tests;

/// <summary>Small valid files with bytes changed, taken out, doubled and cut off: decoding gives a picture or a sentence, never anything else.</summary>
public sealed class FuzzTests
{
    private const int Cases = 1500;
    private static readonly DecodeOptions Capped = new() { MaxPixels = 250_000 };

    public static TheoryData<string, byte[]> Seeds()
    {
        var picture = Pictures.Gradient(33, 21);
        var noise = Pictures.Noise(24, 16, seed: 4);
        var png = ImageCodec.EncodePng(picture);
        return new TheoryData<string, byte[]>
        {
            { "baseline JPEG", ImageCodec.EncodeJpeg(picture, 80) },
            { "noisy JPEG with EXIF", Bytes.WithJpegSegment(ImageCodec.EncodeJpeg(noise, 95), 0xE1, [.. "Exif\0\0"u8, .. Bytes.Tiff(6, little: false)]) },
            { "progressive JPEG", Bytes.GreyJpeg(progressive: true) },
            { "RGB PNG with eXIf", [.. png[..33], .. Bytes.PngChunk("eXIf", Bytes.Tiff(8, little: true)), .. png[33..]] },
            { "interlaced PNG with alpha", Bytes.Png(2, 2, 8, 4, [0, 1, 255, 0, 2, 255, 0, 3, 255, 4, 0], interlaced: true) },
            { "palette PNG", Bytes.Png(2, 1, 4, 3, [0, 0x10], before: Bytes.PngChunk("PLTE", [10, 20, 30, 40, 50, 60])) },
            { "WebP", ImageCodec.EncodeWebp(picture, 80) },
            { "noisy WebP with EXIF", Bytes.Webp(24, 16, 8, ImageCodec.EncodeWebp(noise, 90)[12..], Bytes.RiffChunk("EXIF", Bytes.Tiff(3, little: true))) },
        };
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_changed_file_gives_a_picture_or_a_sentence(string kind, byte[] seed)
    {
        var random = new Random(20260101);
        var pictures = 0;
        for (var i = 0; i < Cases; i++)
        {
            try
            {
                var file = Changed(seed, random);
                if (i % 2 == 0)
                    Bytes.MendPngChecksums(file); // or nearly every change would end at the first of them
                var image = ImageCodec.Decode(file, Capped);
                Assert.True((long)image.Width * image.Height <= Capped.MaxPixels, kind);
                pictures++;
            }
            catch (ImageFormatException refusal)
            {
                Assert.NotEmpty(refusal.Message);
                Assert.DoesNotContain('\n', refusal.Message);
            }
        }

        Assert.InRange(pictures, 0, Cases - 1);
    }

    private static byte[] Changed(byte[] seed, Random random)
    {
        var file = seed.ToList();
        for (var changes = random.Next(1, 6); changes > 0 && file.Count > 4; changes--)
        {
            var at = random.Next(file.Count);
            var length = Math.Min(random.Next(1, 17), file.Count - at);
            switch (random.Next(7))
            {
                case 0 or 1 or 2:
                    file[at] = (byte)random.Next(256);
                    break;
                case 3:
                    file[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 4:
                    file.RemoveRange(at, length);
                    break;
                case 5:
                    file.InsertRange(at, file.GetRange(at, length));
                    break;
                default:
                    if (random.Next(4) == 0)
                        file.RemoveRange(at, file.Count - at);
                    else
                        file[at] = (byte)(random.Next(2) * 255);
                    break;
            }
        }

        return [.. file];
    }
}
