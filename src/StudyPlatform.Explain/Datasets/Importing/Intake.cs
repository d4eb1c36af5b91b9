using System.Buffers.Binary;
using System.Security.Cryptography;
using StudyPlatform.Explain.Datasets.Sources;
using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Datasets.Importing;

/// <summary>Takes one candidate in: reads, decodes, cuts, scales, encodes, and stages it.</summary>
internal sealed class Intake(DatasetImportOptions options, DatasetWriter writer)
{
    /// <summary>Small images lose too much to JPEG, and cost little without it.</summary>
    private const int LargestPngSide = 64;

    /// <summary>A failure of the image is a fault; a failure to write is thrown.</summary>
    /// <exception cref="PipelineException">The image cannot be written.</exception>
    public IntakeResult Take(int number, Candidate candidate)
    {
        if (candidate.Fault is not null)
            return IntakeResult.Faulty(candidate.Fault);
        try
        {
            var bytes = candidate.Content.Read();
            var decoded = candidate.Content.Decode(bytes, new DecodeOptions { MaxPixels = options.MaxPixels });
            var image = Scale(Cut(decoded, candidate));
            var small = Math.Max(image.Width, image.Height) <= LargestPngSide;
            var staged = writer.Stage(number, small ? ImageCodec.EncodePng(image) : ImageCodec.EncodeJpeg(image, options.JpegQuality), small ? ".png" : ".jpg");
            return new IntakeResult(staged, Convert.ToHexStringLower(SHA256.HashData(bytes)), PixelHash(decoded), null);
        }
        catch (ImageFormatException error)
        {
            return IntakeResult.Faulty(error.Message.TrimEnd('.'));
        }
    }

    private static string PixelHash(RgbImage image)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> size = stackalloc byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(size, image.Width);
        BinaryPrimitives.WriteInt32LittleEndian(size[4..], image.Height);
        hash.AppendData(size);
        hash.AppendData(image.Pixels);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private RgbImage Cut(RgbImage image, Candidate candidate)
    {
        RefuseSmall(image.Width, image.Height, "it is");
        if (candidate.CutBottom > 0)
        {
            RefuseSmall(image.Width, image.Height - candidate.CutBottom, "without the strip below it is");
            image = Geometry.Crop(image, new PixelRect(0, 0, image.Width, image.Height - candidate.CutBottom));
        }

        if (!options.Crop)
            return image;
        var box = candidate.Box ?? throw new ImageFormatException("there is no annotated box to cut it to");
        var rect = box.Within(options.CropMargin, image.Width, image.Height);
        RefuseSmall(rect.Width, rect.Height, "the part of its annotated box that lies inside is");
        return Geometry.Crop(image, rect);
    }

    private RgbImage Scale(RgbImage image)
    {
        var shorter = Math.Min(image.Width, image.Height);
        if (options.Side == 0 || shorter <= options.Side)
            return image;
        return Geometry.Resize(image, Scaled(image.Width, shorter), Scaled(image.Height, shorter));
    }

    private int Scaled(int size, int shorter) => (int)Math.Round((double)size * options.Side / shorter, MidpointRounding.AwayFromZero);

    private void RefuseSmall(int width, int height, string what)
    {
        if (width < options.SmallestSide || height < options.SmallestSide)
            throw new ImageFormatException($"{what} {Math.Max(0, width)} × {Math.Max(0, height)} pixels, and at least {options.SmallestSide} × {options.SmallestSide} are needed");
    }
}
