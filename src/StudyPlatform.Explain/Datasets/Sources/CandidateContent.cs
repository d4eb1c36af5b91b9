using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Datasets.Sources;

/// <summary>Where a candidate's bytes are, and how they become an image.</summary>
public abstract record CandidateContent
{
    private const long LargestFile = 256L << 20;

    private CandidateContent()
    {
    }

    /// <summary>The source's bytes of this image.</summary>
    /// <exception cref="ImageFormatException">They cannot be had.</exception>
    public abstract byte[] Read();

    /// <summary>Makes an image of what <see cref="Read"/> gave.</summary>
    /// <exception cref="ImageFormatException">They are no image that can be used.</exception>
    public abstract RgbImage Decode(byte[] bytes, DecodeOptions options);

    /// <summary>An image file: JPEG, PNG or WebP.</summary>
    /// <param name="Path">Where it lies.</param>
    public sealed record EncodedFile(string Path) : CandidateContent
    {
        /// <inheritdoc/>
        public override byte[] Read()
        {
            try
            {
                var file = new FileInfo(Path);
                if (file.Exists && file.Length > LargestFile)
                    throw new ImageFormatException($"the file is larger than {LargestFile >> 20} MB");
                return File.ReadAllBytes(Path);
            }
            catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
            {
                throw new ImageFormatException("the file is missing", error);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new ImageFormatException($"the file cannot be read ({error.Message.TrimEnd('.')})", error);
            }
        }

        /// <inheritdoc/>
        public override RgbImage Decode(byte[] bytes, DecodeOptions options) => ImageCodec.Decode(bytes, options);
    }

    /// <summary>Grey pixels in memory, row by row, one byte each.</summary>
    /// <param name="Pixels">Width · height bytes.</param>
    /// <param name="Width">In pixels.</param>
    /// <param name="Height">In pixels.</param>
    public sealed record GreyPixels(ReadOnlyMemory<byte> Pixels, int Width, int Height) : CandidateContent
    {
        /// <inheritdoc/>
        public override byte[] Read() => Pixels.ToArray();

        /// <inheritdoc/>
        public override RgbImage Decode(byte[] bytes, DecodeOptions options)
        {
            var rgb = new byte[3 * bytes.Length];
            for (var i = 0; i < bytes.Length; i++)
                rgb.AsSpan(3 * i, 3).Fill(bytes[i]);
            return new RgbImage(Width, Height, rgb);
        }
    }

    /// <summary>Pixels within a larger file: all red, then all green, then all blue ones, row by row.</summary>
    /// <param name="Path">The file.</param>
    /// <param name="Offset">Where the pixels begin in it, in bytes.</param>
    /// <param name="Width">In pixels.</param>
    /// <param name="Height">In pixels.</param>
    public sealed record PlanarSlice(string Path, long Offset, int Width, int Height) : CandidateContent
    {
        /// <inheritdoc/>
        public override byte[] Read()
        {
            try
            {
                var bytes = new byte[3 * Width * Height];
                using var file = File.OpenHandle(Path);
                return RandomAccess.Read(file, bytes, Offset) == bytes.Length
                    ? bytes
                    : throw new ImageFormatException("the file ends before this image does");
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new ImageFormatException($"the file cannot be read ({error.Message.TrimEnd('.')})", error);
            }
        }

        /// <inheritdoc/>
        public override RgbImage Decode(byte[] bytes, DecodeOptions options) => PixelCache.FromPlanes(bytes, Width, Height);
    }
}
